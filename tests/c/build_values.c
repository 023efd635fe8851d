/* Does Py_BuildValue make, and refuse, what CPython's does? */
#include "harness.h"

#include <float.h>
#include <limits.h>
#include <stdarg.h>
#include <wchar.h>

#define BUILD(...) show_result(#__VA_ARGS__, Py_BuildValue(__VA_ARGS__))

TEST(numbers, "") {
    BUILD("b", SCHAR_MIN);
    BUILD("b", 300);
    BUILD("B", 255);
    BUILD("h", -2);
    BUILD("H", 65541);
    BUILD("i", INT_MIN);
    BUILD("I", UINT_MAX);
    BUILD("l", LONG_MIN);
    BUILD("k", ULONG_MAX);
    BUILD("L", LLONG_MIN);
    BUILD("K", ULLONG_MAX);
    BUILD("n", PY_SSIZE_T_MIN);
    BUILD("f", 1.5);
    BUILD("d", -DBL_MAX);
    BUILD("idid", 1, 1.5, 2, 2.5);
    BUILD("dddddddddd", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
    BUILD(
        "ididididididid", 1, 1.0, 2, 2.0, 3, 3.0, 4, 4.0, 5, 5.0, 6, 6.0, 7,
        7.0);
}

TEST(text, "") {
    BUILD("c", 'x');
    BUILD("c", 300);
    BUILD("C", 0x20ac);
    BUILD("C", 0x110000);
    BUILD("C", -1);
    BUILD("s", "text");
    BUILD("z", "text");
    BUILD("U", "h\xc3\xa9");
    BUILD("s", NULL);
    BUILD("z", NULL);
    BUILD("U", NULL);
    BUILD("y", NULL);
    BUILD("u", NULL);
    BUILD("s", "\xff");
    BUILD("y", "\xff");
    BUILD("s#", "a\0bc", (Py_ssize_t)3);
    BUILD("z#", "abc", (Py_ssize_t)0);
    BUILD("U#", "abc", (Py_ssize_t)-1);
    BUILD("s#", NULL, (Py_ssize_t)3);
    BUILD("y#", "a\0bc", (Py_ssize_t)3);
    BUILD("y#", NULL, (Py_ssize_t)3);
    BUILD("u", L"wide \x20ac");
    BUILD("u#", L"wide", (Py_ssize_t)2);
    BUILD("u#", L"wide", (Py_ssize_t)-1);
    BUILD("u", L"\x110000");
}

static PyObject *twice(void *argument) {
    return PyLong_FromLong(2L * *(int *)argument);
}

static PyObject *refuse(void *argument) {
    (void)argument;
    PyErr_SetString(PyExc_ArithmeticError, "refused");
    return NULL;
}

TEST(objects, "") {
    int number = 21;
    PyObject *list = PyList_New(0);
    Py_ssize_t before = Py_REFCNT(list);
    BUILD("O", list);
    BUILD("S", list);
    SHOW(Py_REFCNT(list) - before);
    BUILD("N", Py_NewRef(list));
    BUILD("(NN)", Py_NewRef(list), Py_NewRef(list));
    SHOW(Py_REFCNT(list) - before);
    BUILD("O&", twice, &number);
    BUILD("[O&O&]", twice, &number, twice, &number);
    BUILD("O&", refuse, NULL);
    BUILD("(iO&i)", 1, refuse, NULL, 2);
    BUILD("O", NULL);
    BUILD("N", NULL);
    BUILD("S", NULL);
    BUILD("(iO)", 1, NULL);
    BUILD("[O]", NULL);
    BUILD("{O:i}", NULL, 1);
    BUILD("{i:O}", 1, NULL);
    PyErr_SetString(PyExc_KeyError, "why it is NULL");
    BUILD("O", NULL);
    PyErr_SetString(PyExc_KeyError, "why it is NULL");
    BUILD("(iO)", 1, NULL);
    Py_DECREF(list);
}

TEST(containers, "") {
    BUILD("");
    BUILD(" ");
    BUILD(",");
    BUILD("i,", 1);
    BUILD(" i", 1);
    BUILD("ii", 1, 2);
    BUILD("i,i:i\ti i", 1, 2, 3, 4, 5);
    BUILD("()");
    BUILD("[]");
    BUILD("{}");
    BUILD("(i)", 1);
    BUILD("((i))", 1);
    BUILD("(ii)(ii)", 1, 2, 3, 4);
    BUILD("[i,[i],(i)]", 1, 2, 3);
    BUILD("{s:i,s:i}", "one", 1, "two", 2);
    BUILD("{s:(ii),s:{i:[]}}", "pair", 1, 2, "nested", 3);
    BUILD("{s:i,s:i}", "twice", 1, "twice", 2);
    BUILD("(()[]{})");
    BUILD("ii,", 1, 2);
    BUILD("ii ", 1, 2);
    BUILD("(i,)", 1);
    BUILD("[i i ]", 1, 2);
    BUILD("{i:i,}", 1, 2);
    BUILD("( )");
    BUILD("(i)i,", 1, 2);
}

TEST(formats_that_do_not_exist, "") {
    BUILD("(i", 1);
    BUILD("[i", 1);
    BUILD("{i:i", 1, 2);
    BUILD("(i]", 1);
    BUILD("[i)", 1);
    BUILD("i)", 1);
    BUILD(")");
    BUILD("[i]i]", 1, 2);
    BUILD("(i)(i", 1, 2);
    BUILD("{i}", 1);
    BUILD("{ii,i}", 1, 2, 3);
    BUILD("{[]:i}", 1);
    BUILD("q", 1);
    BUILD("iq", 1, 2);
    BUILD("(q)", 1);
    BUILD("[iqi]", 1, 2, 3);
    BUILD("{i:q}", 1, 2);
    BUILD("i#", 1);
    BUILD("#i", 1);
    BUILD("&");
    BUILD("&i", 1);
    BUILD("O!", Py_None);
    BUILD("|i", 1);
    BUILD("i;i", 1, 2);
    BUILD("p", 1);
    BUILD("e", 1);
    BUILD("w", 1);
    BUILD("i\n", 1);
}

/* Every reference that is handed over is given up, whatever fails. */
TEST(references_when_it_fails, "") {
    PyObject *given[4];
    static const char *const formats[] = {
        "(NNqNN)", "[NNqNN]",   "{NNNNq}",     "{N:N,q:N,N}",
        "NNqNN",   "(NN[Nq]N)", "((N(NN)q)N)", "{N:{N:q},N:N}"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        for (int k = 0; k < 4; k++) {
            given[k] = PyLong_FromLong(1000 + k);
            Py_INCREF(given[k]);
        }
        show_result(
            formats[i],
            Py_BuildValue(formats[i], given[0], given[1], given[2], given[3]));
        for (int k = 0; k < 4; k++) {
            CHECK(Py_REFCNT(given[k]) == 1);
            Py_DECREF(given[k]);
        }
    }
    PyObject *list = PyList_New(0);
    Py_INCREF(list);
    Py_INCREF(list);
    Py_INCREF(list);
    BUILD("(NsN)", list, "\xff", list);
    BUILD("{N:i}", list, 1);
    SHOW(Py_REFCNT(list));
    Py_DECREF(list);
}

/* An error that is set before stays, and is no error of the building. */
TEST(an_error_set_before, "") {
    PyErr_SetString(PyExc_KeyError, "before");
    PyObject *made = Py_BuildValue("(iO)", 1, Py_None);
    show_error("the error");
    show_repr("the tuple", made);
    Py_DECREF(made);
    PyErr_SetString(PyExc_KeyError, "before");
    CHECK(Py_BuildValue("(iq)", 1) == NULL);
    show_error("the other error");
}

static PyObject *build(const char *format, ...) {
    va_list list;
    va_start(list, format);
    PyObject *made = Py_VaBuildValue(format, list);
    va_end(list);
    return made;
}

TEST(a_list_of_arguments, "") {
    show_result("values", build("(isd)", 1, "two", 3.0));
    show_result("nothing", build(""));
    show_result("wrong", build("iq", 1));
}

TEST_MAIN(
    NULL, &numbers, &text, &objects, &containers, &formats_that_do_not_exist,
    &references_when_it_fails, &an_error_set_before, &a_list_of_arguments)
