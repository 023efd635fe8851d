/* Do float's constructor, methods and packed forms behave as CPython's? */
#include "harness.h"

#include <math.h>
#include <string.h>

static const double values[] = {
    0.0,       -0.0,  0.5,       1.5,
    2.5,       -2.5,  -0.5,      0.49999999999999994,
    1e16,      1e300, 5e-324,    2.5e-310,
    0.1,       -1.25, 1234.5678, 9007199254740993.0,
    2.675,     1.005, 1e22,      INFINITY,
    -INFINITY, NAN,
};
enum { value_count = sizeof values / sizeof values[0] };

static PyObject *call(PyObject *object, const char *name, PyObject *argument) {
    PyObject *method = PyObject_GetAttrString(object, name);
    if (method == NULL) {
        return NULL;
    }
    PyObject *result = argument == NULL ? PyObject_CallNoArgs(method)
                                        : PyObject_CallOneArg(method, argument);
    Py_DECREF(method);
    return result;
}

TEST(methods_without_arguments, "") {
    static const char *const names[] = {
        "conjugate",      "__trunc__",        "__floor__", "__ceil__",
        "__round__",      "as_integer_ratio", "hex",       "is_integer",
        "__int__",        "__float__",        "__neg__",   "__bool__",
        "__getnewargs__",
    };
    for (int i = 0; i < value_count; i++) {
        PyObject *value = PyFloat_FromDouble(values[i]);
        for (size_t j = 0; j < sizeof names / sizeof names[0]; j++) {
            show_result(names[j], call(value, names[j], NULL));
        }
        show_result("real", PyObject_GetAttrString(value, "real"));
        show_result("imag", PyObject_GetAttrString(value, "imag"));
        Py_DECREF(value);
    }
}

TEST(rounding_to_digits, "") {
    static const long digits[] = {0,  1,  2,    3,    16,   22,  323,
                                  -1, -2, -300, -308, -309, 324, 100000};
    for (int i = 0; i < value_count; i++) {
        PyObject *value = PyFloat_FromDouble(values[i]);
        for (size_t j = 0; j < sizeof digits / sizeof digits[0]; j++) {
            PyObject *count = PyLong_FromLong(digits[j]);
            show_result("round", call(value, "__round__", count));
            Py_DECREF(count);
        }
        show_result("round", call(value, "__round__", Py_None));
        show_result("round", call(value, "__round__", value));
        Py_DECREF(value);
    }
    PyObject *largest = PyFloat_FromDouble(1.7976931348623157e308);
    PyObject *count = PyLong_FromLong(-308);
    PyObject *huge = PyLong_FromString("99999999999999999999", NULL, 10);
    show_result("overflow", call(largest, "__round__", count));
    show_result("huge count", call(largest, "__round__", huge));
    RELEASE(largest, count, huge);
}

TEST(from_hexadecimal, "") {
    static const char *const texts[] = {
        "0x1p0",
        "1",
        "-0x1.8p1",
        "  0x.8p-1\n",
        "0x1.fffffffffffff8p0",
        "0x1.fffffffffffff7p0",
        "0x1.00000000000008p0",
        "0x1.000000000000080000001p0",
        "0x1p-1074",
        "0x1p-1075",
        "0x1.8p-1075",
        "0x1p1023",
        "0x1p1024",
        "0x1.fffffffffffffp1023",
        "0x1.fffffffffffff8p1023",
        "inf",
        "-Infinity",
        "nan",
        "0x",
        "",
        " ",
        "0x.p1",
        "p1",
        "0x1p",
        "0x1p+",
        "0x1 1",
        "0x0p99999999999999999999",
        "0x1p99999999999999999999",
        "0x1p-99999999999999999999",
        "abc.def",
        "0X1P-3",
        "1e5",
        "+ 1",
        "0x00000000000000000000000001.8",
        "0x123456789abcdef0123456789abcdefp-60",
        "0x1.0p0x",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        show_result(texts[i], call((PyObject *)&PyFloat_Type, "fromhex", text));
        Py_DECREF(text);
    }
    SHOW_RESULT(call((PyObject *)&PyFloat_Type, "fromhex", Py_None));
}

TEST(construction, "") {
    PyObject *type = (PyObject *)&PyFloat_Type;
    static const char *const texts[] = {
        "1.5",
        " 1.5\t",
        "1_000.5",
        "1__0",
        "_1",
        "1_",
        "1_.5",
        "1._5",
        "1e1_0",
        "1_e5",
        "inf",
        " nan ",
        "",
        "  ",
        "1 2",
        "abc",
        "\xd9\xa1\xd9\xa2.5",
        "\xe2\x80\x83\063\xc2\xa0",
        "\xc3\xa9",
        "1\xc3\xa9",
        "0x1p0",
        "1e400",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        show_result(texts[i], PyObject_CallOneArg(type, text));
        show_result("FromString", PyFloat_FromString(text));
        Py_DECREF(text);
    }
    PyObject *zero = PyUnicode_FromStringAndSize("1\0", 2);
    PyObject *two = PyTuple_Pack(2, zero, zero);
    PyObject *names = PyDict_New();
    CHECK(PyDict_SetItemString(names, "x", zero) == 0);
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallOneArg(type, zero));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_True));
    SHOW_RESULT(PyObject_Call(type, two, NULL));
    SHOW_RESULT(PyObject_Call(type, none, names));
    SHOW_RESULT(PyFloat_FromString(Py_None));
    SHOW_RESULT(PyFloat_FromString(Py_True));
    SHOW_RESULT(call(type, "__getformat__", Py_None));
    SHOW_RESULT(call(type, "__getformat__", zero));
    RELEASE(zero, two, names, none);
}

static void show_bytes(const char *label, const char *bytes, int count) {
    char text[64] = "";
    for (int i = 0; i < count; i++) {
        snprintf(text + 2 * (size_t)i, 3, "%02x", (unsigned char)bytes[i]);
    }
    show("%s: %s", label, text);
}

TEST(packed_forms, "") {
    static const double numbers[] = {
        0.0,
        -0.0,
        1.0,
        -2.5,
        65504.0,
        65519.99,
        65520.0,
        5.960464477539063e-08,
        2.9802322387695312e-08,
        2.98023223876953160e-08,
        6.1e-05,
        1e39,
        3.5e38,
        3.4028234663852886e38,
        1e-45,
        1e-46,
        INFINITY,
        -INFINITY,
        0.1,
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        for (int little = 0; little < 2; little++) {
            char bytes[8] = {0};
            show_status("2", PyFloat_Pack2(numbers[i], bytes, little));
            show_bytes("packed", bytes, 2);
            show("%.17g", PyFloat_Unpack2(bytes, little));
            show_status("4", PyFloat_Pack4(numbers[i], bytes, little));
            show_bytes("packed", bytes, 4);
            show("%.17g", PyFloat_Unpack4(bytes, little));
            show_status("8", PyFloat_Pack8(numbers[i], bytes, little));
            show_bytes("packed", bytes, 8);
            show("%.17g", PyFloat_Unpack8(bytes, little));
        }
    }
    for (unsigned bits = 0; bits < 0x10000; bits += 37) {
        char bytes[2] = {(char)(bits >> 8), (char)bits};
        char back[2];
        double value = PyFloat_Unpack2(bytes, 0);
        if (!isnan(value)) {
            CHECK(PyFloat_Pack2(value, back, 0) == 0);
            CHECK(memcmp(bytes, back, 2) == 0);
        }
    }
}

TEST_MAIN(
    NULL, &methods_without_arguments, &rounding_to_digits, &from_hexadecimal,
    &construction, &packed_forms)
