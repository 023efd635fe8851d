/* Do int's constructor, methods and attributes give what CPython's give? */
#include "harness.h"

#include <string.h>

static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "5",
    "15",
    "25",
    "-15",
    "-25",
    "149",
    "150",
    "151",
    "255",
    "256",
    "-128",
    "1234567890123456789012345678901234567890",
    "-99999999999999999995",
    "18446744073709551616",
};

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

TEST(without_arguments, "") {
    static const char *const methods[] = {
        "conjugate",        "bit_length",     "bit_count",  "to_bytes",
        "as_integer_ratio", "__trunc__",      "__floor__",  "__ceil__",
        "__round__",        "__getnewargs__", "is_integer", "__int__",
        "__float__",        "__index__",      "__bool__",
    };
    static const char *const attributes[] = {
        "real", "imag", "numerator", "denominator"};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        for (size_t j = 0; j < sizeof methods / sizeof methods[0]; j++) {
            show_result(methods[j], call(number, methods[j], NULL));
        }
        for (size_t j = 0; j < sizeof attributes / sizeof attributes[0]; j++) {
            show_result(
                attributes[j], PyObject_GetAttrString(number, attributes[j]));
        }
        Py_DECREF(number);
    }
    SHOW_RESULT(call(Py_True, "real", NULL));
    SHOW_RESULT(call(Py_True, "conjugate", NULL));
    SHOW_RESULT(call(Py_True, "__round__", NULL));
}

TEST(rounding, "") {
    static const long digits[] = {0, 1, -1, -2, -3, -20, -50};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        for (size_t j = 0; j < sizeof digits / sizeof digits[0]; j++) {
            PyObject *count = PyLong_FromLong(digits[j]);
            show_result("round", call(number, "__round__", count));
            Py_DECREF(count);
        }
        show_result("round", call(number, "__round__", Py_None));
        Py_DECREF(number);
    }
}

TEST(bytes, "") {
    static const char *const orders[] = {"little", "big", "other"};
    static const long sizes[] = {0, 1, 2, 9, 20, -1};
    PyObject *signs = PyTuple_New(1);
    PyTuple_SET_ITEM(signs, 0, PyUnicode_FromString("signed"));
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        PyObject *to = PyObject_GetAttrString(number, "to_bytes");
        PyObject *from = PyObject_GetAttrString(number, "from_bytes");
        for (int j = 0; j < 3; j++) {
            PyObject *order = PyUnicode_FromString(orders[j]);
            for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
                PyObject *size = PyLong_FromLong(sizes[k]);
                PyObject *values[] = {size, order, Py_True};
                show_result(
                    "unsigned", PyObject_Vectorcall(to, values, 2, NULL));
                PyObject *made = PyObject_Vectorcall(to, values, 2, signs);
                if (made == NULL) {
                    show_error("signed");
                } else {
                    PyObject *back[] = {made, order, Py_True};
                    show_result(
                        "back", PyObject_Vectorcall(from, back, 2, signs));
                    show_result(
                        "as unsigned",
                        PyObject_Vectorcall(from, back, 2, NULL));
                    Py_DECREF(made);
                }
                Py_DECREF(size);
            }
            Py_DECREF(order);
        }
        PyObject *bad[] = {Py_None, Py_None, Py_None};
        SHOW_RESULT(PyObject_Vectorcall(to, bad, 1, NULL));
        SHOW_RESULT(PyObject_Vectorcall(to, bad, 3, NULL));
        SHOW_RESULT(PyObject_Vectorcall(from, bad, 0, NULL));
        SHOW_RESULT(PyObject_Vectorcall(from, bad, 1, NULL));
        SHOW_RESULT(PyObject_Vectorcall(from, bad, 2, NULL));
        RELEASE(number, to, from);
    }
    Py_DECREF(signs);
}

static PyTypeObject SubInt_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.SubInt",
    .tp_base = &PyLong_Type,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

TEST(construction, "") {
    PyObject *type = (PyObject *)&PyLong_Type;
    static const char *const texts[] = {"12", " 0x1f ", "zz", "1_0", "", "12a"};
    static const long bases[] = {0, 10, 16, 36, 1, 37, -5};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        PyObject *bytes = PyBytes_FromString(texts[i]);
        show_result(texts[i], PyObject_CallOneArg(type, text));
        show_result(texts[i], PyObject_CallOneArg(type, bytes));
        show_result("float", PyNumber_Float(bytes));
        PyObject *view = PyMemoryView_FromObject(bytes);
        show_result("view", PyNumber_Long(view));
        show_result("view", PyNumber_Float(view));
        for (size_t j = 0; j < sizeof bases / sizeof bases[0]; j++) {
            PyObject *base = PyLong_FromLong(bases[j]);
            show_result(
                "str", PyObject_CallFunctionObjArgs(type, text, base, NULL));
            show_result(
                "bytes", PyObject_CallFunctionObjArgs(type, bytes, base, NULL));
            Py_DECREF(base);
        }
        RELEASE(text, bytes, view);
    }
    PyObject *half = PyFloat_FromDouble(-7.5);
    PyObject *ten = PyLong_FromLong(10);
    PyObject *names = PyDict_New();
    CHECK(PyDict_SetItemString(names, "base", ten) == 0);
    PyObject *none = PyTuple_New(0);
    PyObject *wrong = PyDict_New();
    CHECK(PyDict_SetItemString(wrong, "x", ten) == 0);
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, half));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_True));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, ten, ten, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, half, Py_None, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, ten, ten, ten, NULL));
    SHOW_RESULT(PyObject_Call(type, none, names));
    SHOW_RESULT(PyObject_Call(type, none, wrong));
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        PyObject *sub = PyObject_CallOneArg((PyObject *)&SubInt_Type, number);
        show_repr("sub", sub);
        CHECK(Py_TYPE(sub) == &SubInt_Type);
        CHECK(PyObject_RichCompareBool(sub, number, Py_EQ) == 1);
        show_result("whole", call(sub, "conjugate", NULL));
        show_result("plus", PyNumber_Add(sub, number));
        RELEASE(number, sub);
    }
    RELEASE(half, ten, names, none, wrong);
}

static void ready_types(void) {
    CHECK(PyType_Ready(&SubInt_Type) == 0);
}

TEST_MAIN(ready_types, &without_arguments, &rounding, &bytes, &construction)
