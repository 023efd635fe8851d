/* How are complex numbers made, read, computed with, compared and printed? */
#include "containers.h"

#include <errno.h>
#include <math.h>

static const double parts[] = {0.0,    -0.0,     1,         -1,    0.5,
                               -2.5,   3,        1e-10,     1e200, -1e308,
                               5e-324, INFINITY, -INFINITY, NAN};
enum { PARTS = sizeof parts / sizeof parts[0] };

static PyObject *make(PyObject *a, PyObject *b) {
    PyObject *type = (PyObject *)&PyComplex_Type;
    PyObject *result = PyObject_CallFunctionObjArgs(type, a, b, NULL);
    RELEASE(a, b);
    return result;
}

TEST(parts_are_kept, "PyComplex_FromDoubles") {
    for (int i = 0; i < PARTS; i++) {
        for (int j = 0; j < PARTS; j++) {
            PyObject *number = PyComplex_FromDoubles(parts[i], parts[j]);
            show_repr("number", number);
            if (!isnan(parts[i]) && !isnan(parts[j])) {
                CHECK(PyComplex_RealAsDouble(number) == parts[i]);
                CHECK(PyComplex_ImagAsDouble(number) == parts[j]);
                SHOW(PyObject_Hash(number));
            }
            Py_DECREF(number);
        }
    }
}

TEST(numbers_become_complex_values, "PyComplex_AsCComplex") {
    PyObject *objects[] = {
        INT(3),
        PyFloat_FromDouble(2.5),
        Py_NewRef(Py_True),
        PyComplex_FromDoubles(1, 2),
        TEXT("1"),
        Py_NewRef(Py_None),
        PyLong_FromString(
            "1"
            "00000000000000000000000000000000000000000000000"
            "0000000000000000000000000000000000000000000000000000"
            "0000000000000000000000000000000000000000000000000000"
            "0000000000000000000000000000000000000000000000000000"
            "0000000000000000000000000000000000000000000000000000"
            "0000000000000000000000000000000000000000000000000000"
            "000000000000",
            NULL, 10)};
    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++) {
        Py_complex value = PyComplex_AsCComplex(objects[i]);
        show("%g %g", value.real, value.imag);
        show_error("value");
        show("%g", PyComplex_RealAsDouble(objects[i]));
        show_error("real");
        show("%g", PyComplex_ImagAsDouble(objects[i]));
        show_error("imaginary");
        SHOW_TRUTH(PyComplex_Check(objects[i]));
        SHOW_TRUTH(PyComplex_CheckExact(objects[i]));
        Py_DECREF(objects[i]);
    }
}

static void show_value(const char *label, Py_complex value) {
    PyObject *number = PyComplex_FromCComplex(value);
    show_result(label, number);
}

/* To nine digits: the last ones are the C library's. The sign of a NaN is
 * nobody's. */
static void show_part(const char *label, double part) {
    if (isnan(part)) {
        show("%s: nan", label);
    } else {
        show("%s: %.9g", label, part);
    }
}

static void show_rounded(const char *label, PyObject *number) {
    if (number == NULL) {
        show_error(label);
        return;
    }
    show_part(label, PyComplex_RealAsDouble(number));
    show_part(label, PyComplex_ImagAsDouble(number));
    Py_DECREF(number);
}

TEST(c_functions_compute, "_Py_c_sum") {
    for (int i = 0; i < PARTS; i++) {
        for (int j = 0; j < PARTS; j++) {
            Py_complex a = {parts[i], parts[j]};
            Py_complex b = {parts[j], parts[(i + 5) % PARTS]};
            show_value("sum", _Py_c_sum(a, b));
            show_value("diff", _Py_c_diff(a, b));
            show_value("neg", _Py_c_neg(a));
            show_value("prod", _Py_c_prod(a, b));
            errno = 0;
            show_value("quot", _Py_c_quot(a, b));
            SHOW(errno);
            errno = 0;
            Py_complex power = _Py_c_pow(a, b);
            show_part("pow", power.real);
            show_part("pow", power.imag);
            SHOW(errno == EDOM);
            errno = 0;
            show_part("abs", _Py_c_abs(a));
            SHOW(errno);
        }
    }
}

/* A small generator, the same everywhere. */
static double random_part(void) {
    static unsigned long long state = 42;
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return ldexp((double)(long long)(state >> 11) - 4503599627370496.0, -50);
}

TEST(random_numbers_compute, "complex") {
    for (int i = 0; i < 200; i++) {
        PyObject *a = PyComplex_FromDoubles(random_part(), random_part());
        PyObject *b = PyComplex_FromDoubles(random_part(), random_part());
        PyObject *n = PyLong_FromLong(i - 100);
        SHOW_RESULT(PyNumber_Multiply(a, b));
        SHOW_RESULT(PyNumber_TrueDivide(a, b));
        show_rounded("a ** b", PyNumber_Power(a, b, Py_None));
        SHOW_RESULT(PyNumber_Power(a, n, Py_None));
        show_rounded("n ** a", PyNumber_Power(n, a, Py_None));
        show_rounded("abs", PyNumber_Absolute(a));
        PyObject *sum = PyNumber_Add(a, b);
        PyObject *other = PyNumber_Add(b, a);
        PyObject *back = PyNumber_Subtract(other, sum);
        SHOW_RESULT(back);
        RELEASE(a, b, n, sum, other);
    }
}

TEST(texts_become_numbers, "complex") {
    static const char *const texts[] = {
        "",          "1",        " 1 ",
        "j",         "-j",       "+J",
        "1j",        "1_0j",     "_1",
        "1__0",      "1+2j",     "1-2j",
        "1 +2j",     "(1+2j)",   " ( 1+2j ) ",
        "(1+2j",     "1+2j)",    "(",
        "()",        "((1))",    "1+",
        "1-+2j",     "1j2",      "1jj",
        "infj",      "nan+infj", "-Infinity-NaNj",
        "1e400",     "1e400j",   "1e5-2.5e-3j",
        "1+j",       "1-J",      "\331\241+\331\242j",
        "1\303\251", "1 j",      "1.5.2",
        ".5j",       "5.j",      "0x1"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        show("%s", texts[i]);
        SHOW_RESULT(make(TEXT(texts[i]), NULL));
    }
    SHOW_RESULT(make(PyUnicode_FromStringAndSize("1\0", 2), NULL));
    SHOW_RESULT(make(PyBytes_FromString("1"), NULL));
    SHOW_RESULT(make(TEXT("1"), INT(2)));
    SHOW_RESULT(make(INT(1), TEXT("2")));
}

TEST(the_type_makes_numbers, "complex") {
    PyObject *type = (PyObject *)&PyComplex_Type;
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(make(INT(1), NULL));
    SHOW_RESULT(make(INT(1), INT(2)));
    SHOW_RESULT(make(PyFloat_FromDouble(-0.0), PyFloat_FromDouble(-0.0)));
    SHOW_RESULT(make(PyComplex_FromDoubles(1, 2), PyComplex_FromDoubles(3, 4)));
    SHOW_RESULT(make(PyComplex_FromDoubles(1, 2), INT(3)));
    SHOW_RESULT(make(INT(1), PyComplex_FromDoubles(3, 4)));
    SHOW_RESULT(make(PyList_New(0), NULL));
    SHOW_RESULT(make(INT(1), PyList_New(0)));
    SHOW_RESULT(make(Py_NewRef(Py_None), NULL));
    SHOW_RESULT(make(
        PyLong_FromString(
            "1"
            "000000000000000000000",
            NULL, 10),
        NULL));
    PyObject *empty = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    PyObject *two = PyLong_FromLong(2);
    PyDict_SetItemString(keywords, "imag", two);
    SHOW_RESULT(PyObject_Call(type, empty, keywords));
    PyDict_SetItemString(keywords, "other", two);
    SHOW_RESULT(PyObject_Call(type, empty, keywords));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, two, two, two, NULL));
    PyObject *number = PyComplex_FromDoubles(1, 2);
    PyObject *same = PyObject_CallOneArg(type, number);
    CHECK(same == number);
    RELEASE(empty, keywords, two, number, same);
}

TEST(numbers_have_attributes, "complex") {
    PyObject *number = PyComplex_FromDoubles(1.5, -2);
    SHOW_RESULT(PyObject_GetAttrString(number, "real"));
    SHOW_RESULT(PyObject_GetAttrString(number, "imag"));
    SHOW_STATUS(PyObject_SetAttrString(number, "real", Py_None));
    SHOW_RESULT(CALL0(number, "conjugate"));
    SHOW_RESULT(CALL0(number, "__complex__"));
    SHOW_RESULT(CALL0(number, "__getnewargs__"));
    SHOW_RESULT(PyObject_Str(number));
    SHOW_RESULT(PyNumber_Negative(number));
    SHOW_RESULT(PyNumber_Positive(number));
    SHOW_RESULT(PyNumber_Long(number));
    SHOW_RESULT(PyNumber_Float(number));
    SHOW_RESULT(PyNumber_Remainder(number, number));
    SHOW_RESULT(PyNumber_FloorDivide(number, number));
    SHOW_RESULT(PyNumber_Power(number, number, number));
    SHOW_TRUTH(PyObject_IsTrue(number));
    SHOW(PyComplex_Type.tp_basicsize);
    SHOW(PyComplex_Type.tp_flags & (Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC));
    Py_DECREF(number);
}

TEST(real_numbers_are_operands, "complex") {
    PyObject *objects[] = {
        INT(0),
        INT(2),
        INT(-8),
        PyFloat_FromDouble(0.5),
        PyFloat_FromDouble(-8),
        PyComplex_FromDoubles(2, 0),
        PyComplex_FromDoubles(0, 1),
        PyComplex_FromDoubles(0, 0),
        TEXT("x")};
    enum { COUNT = sizeof objects / sizeof objects[0] };
    for (int i = 0; i < COUNT; i++) {
        for (int j = 0; j < COUNT; j++) {
            SHOW_RESULT(PyNumber_Add(objects[i], objects[j]));
            SHOW_RESULT(PyNumber_Subtract(objects[i], objects[j]));
            SHOW_RESULT(PyNumber_TrueDivide(objects[i], objects[j]));
            SHOW_RESULT(PyNumber_Power(objects[i], objects[j], Py_None));
            for (int op = Py_LT; op <= Py_GE; op++) {
                SHOW_RESULT(PyObject_RichCompare(objects[i], objects[j], op));
            }
        }
    }
    release(objects, COUNT);
}

/* Its __complex__ answers with what the class attribute answer is. */
static PyObject *answer(PyObject *self, PyObject *unused) {
    (void)unused;
    return PyObject_GetAttrString(self, "answer");
}

static PyObject *refuse(PyObject *self, PyObject *unused) {
    (void)unused;
    return PyErr_Format(PyExc_LookupError, "%s", Py_TYPE(self)->tp_name);
}

TEST(special_methods_are_asked, "PyComplex_AsCComplex") {
    static PyMethodDef methods[] = {
        {"__complex__", answer, METH_NOARGS, NULL},
        {NULL, NULL, 0, NULL},
    };
    static PyMethodDef refusing[] = {
        {"__complex__", refuse, METH_NOARGS, NULL},
        {NULL, NULL, 0, NULL},
    };
    PyType_Slot slots[] = {{Py_tp_methods, methods}, {0, NULL}};
    PyType_Spec spec = {
        "tests.Answering", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};
    PyObject *types[2];
    types[0] = PyType_FromSpec(&spec);
    slots[0].pfunc = refusing;
    spec.name = "tests.Refusing";
    types[1] = PyType_FromSpec(&spec);
    PyObject *answers[] = {
        PyComplex_FromDoubles(1, 2), PyFloat_FromDouble(1.5),
        Py_NewRef(Py_None)};
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 3; j++) {
            CHECK(PyObject_SetAttrString(types[i], "answer", answers[j]) == 0);
            PyObject *asked = PyObject_CallNoArgs(types[i]);
            Py_complex value = PyComplex_AsCComplex(asked);
            show("%g %g", value.real, value.imag);
            show_error("value");
            SHOW_RESULT(make(Py_NewRef(asked), NULL));
            SHOW_RESULT(make(Py_NewRef(asked), INT(5)));
            SHOW_RESULT(make(INT(5), asked));
        }
    }
    release(answers, 3);
    release(types, 2);
}

TEST(subclasses_make_exact_numbers, "complex") {
    PyObject *type = subclass("Sub", &PyComplex_Type);
    PyObject *number =
        PyObject_CallFunctionObjArgs(type, Py_True, Py_True, NULL);
    PyObject *attribute = TEXT("attribute");
    SHOW_STATUS(PyObject_SetAttr(number, attribute, Py_None));
    show_repr("number", number);
    SHOW_TRUTH(PyComplex_Check(number));
    SHOW_TRUTH(PyComplex_CheckExact(number));
    PyObject *results[] = {
        PyNumber_Positive(number), CALL0(number, "conjugate"),
        CALL0(number, "__complex__"), make(REF(number), NULL),
        PyNumber_Add(number, number)};
    for (size_t i = 0; i < sizeof results / sizeof results[0]; i++) {
        show_repr("result", results[i]);
        SHOW_TRUTH(PyComplex_CheckExact(results[i]));
        Py_DECREF(results[i]);
    }
    SHOW_RESULT(PyObject_CallOneArg(type, attribute));
    RELEASE(type, number, attribute);
}

TEST_MAIN(
    NULL, &parts_are_kept, &numbers_become_complex_values, &c_functions_compute,
    &random_numbers_compute, &texts_become_numbers, &the_type_makes_numbers,
    &numbers_have_attributes, &real_numbers_are_operands,
    &special_methods_are_asked, &subclasses_make_exact_numbers)
