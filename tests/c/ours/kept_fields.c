/* Does a field keep its value where it cannot be written? */
#include "harness.h"

#include <structmember.h>

TEST(a_field_that_cannot_be_written_keeps_its_value, "W-145") {
    double real = 0.5;
    long number = 7;
    PyMemberDef fields[] = {
        {"real", Py_T_DOUBLE, 0, 0, NULL}, {"number", Py_T_LONG, 0, 0, NULL}};
    CHECK(PyMember_SetOne((char *)&real, &fields[0], Py_None) == -1);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
    CHECK(PyMember_SetOne((char *)&number, &fields[1], Py_None) == -1);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
    CHECK(real == 0.5 && number == 7);
}

TEST_MAIN(NULL, &a_field_that_cannot_be_written_keeps_its_value)
