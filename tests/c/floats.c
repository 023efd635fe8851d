/* Do floats compute, compare, hash and convert as CPython's do? */
#include "harness.h"

#include <math.h>

static const char *const numbers[] = {
    "0.0",   "-0.0",   "1.0",  "-1.0", "0.5",
    "-2.5",  "3.0",    "7.25", "1e16", "-1e300",
    "1e308", "5e-324", "inf",  "-inf", "9007199254740993.0",
    "0.1",
};
static const char *const ints[] = {
    "0",
    "1",
    "-1",
    "3",
    "9007199254740992",
    "9007199254740993",
    "-9007199254740993",
    "18446744073709551616",
    "10000000000000000",
};
enum {
    float_count = sizeof numbers / sizeof numbers[0],
    operand_count = float_count + sizeof ints / sizeof ints[0] + 3
};
static PyObject *operands[operand_count];

static PyObject *text_to_float(const char *text) {
    PyObject *string = PyUnicode_FromString(text);
    PyObject *value = PyFloat_FromString(string);
    Py_DECREF(string);
    return value;
}

static void make_operands(void) {
    int n = 0;
    for (int i = 0; i < float_count; i++) {
        operands[n++] = text_to_float(numbers[i]);
    }
    for (size_t i = 0; i < sizeof ints / sizeof ints[0]; i++) {
        operands[n++] = PyLong_FromString(ints[i], NULL, 10);
    }
    PyObject *one = PyLong_FromLong(1);
    PyObject *shift = PyLong_FromLong(2000);
    operands[n++] = PyNumber_Lshift(one, shift);
    operands[n++] = Py_NewRef(Py_True);
    operands[n++] = Py_NewRef(Py_None);
    RELEASE(one, shift);
    CHECK(n == operand_count);
}

static void drop_operands(void) {
    release(operands, operand_count);
}

static PyObject *power(PyObject *v, PyObject *w) {
    return PyNumber_Power(v, w, Py_None);
}

TEST(operators, "") {
    static const struct {
        const char *sign;
        PyObject *(*apply)(PyObject *, PyObject *);
    } operators[] = {
        {"+", PyNumber_Add},          {"-", PyNumber_Subtract},
        {"*", PyNumber_Multiply},     {"/", PyNumber_TrueDivide},
        {"//", PyNumber_FloorDivide}, {"%", PyNumber_Remainder},
        {"divmod", PyNumber_Divmod},
    };
    make_operands();
    for (size_t k = 0; k < sizeof operators / sizeof operators[0]; k++) {
        for (int i = 0; i < operand_count; i++) {
            for (int j = 0; j < operand_count; j++) {
                if (i < float_count || j < float_count) {
                    show_result(
                        operators[k].sign,
                        operators[k].apply(operands[i], operands[j]));
                }
            }
        }
    }
    drop_operands();
}

/* A negative number to a fractional power is complex: left to its own test. */
TEST(powers, "") {
    make_operands();
    for (int i = 0; i < operand_count; i++) {
        for (int j = 0; j < operand_count - 1; j++) {
            if (i == operand_count - 1 || j == operand_count - 3 ||
                (i >= float_count && j >= float_count)) {
                continue;
            }
            double base = PyFloat_AsDouble(operands[i]);
            PyErr_Clear();
            double exponent = PyFloat_AsDouble(operands[j]);
            if (base >= 0 || exponent == floor(exponent)) {
                show_result("**", power(operands[i], operands[j]));
            }
        }
    }
    SHOW_RESULT(PyNumber_Power(operands[2], operands[2], operands[2]));
    drop_operands();
}

TEST(comparisons, "") {
    make_operands();
    for (int i = 0; i < operand_count - 1; i++) {
        for (int j = 0; j < operand_count - 1; j++) {
            char row[7] = "";
            for (int op = Py_LT; op <= Py_GE; op++) {
                row[op] =
                    PyObject_RichCompareBool(operands[i], operands[j], op) == 1
                        ? 'y'
                        : '-';
            }
            show("%d %d %s", i, j, row);
        }
    }
    PyObject *nan = PyFloat_FromDouble(NAN);
    for (int op = Py_LT; op <= Py_GE; op++) {
        show_result("nan ? nan", PyObject_RichCompare(nan, nan, op));
        show_result("nan ? int", PyObject_RichCompare(nan, operands[18], op));
        show_result("int ? nan", PyObject_RichCompare(operands[18], nan, op));
        show_result(
            "1.0 ? None", PyObject_RichCompare(operands[2], Py_None, op));
    }
    Py_DECREF(nan);
    drop_operands();
}

TEST(hashes, "") {
    make_operands();
    for (int i = 0; i < operand_count - 1; i++) {
        show("%d: %lld", i, (long long)PyObject_Hash(operands[i]));
    }
    for (int exponent = -1074; exponent < 1024; exponent += 7) {
        PyObject *value = PyFloat_FromDouble(ldexp(1.25, exponent));
        show("2**%d: %lld", exponent, (long long)PyObject_Hash(value));
        Py_DECREF(value);
    }
    PyObject *nan = PyFloat_FromDouble(NAN);
    CHECK(PyObject_Hash(nan) == PyObject_Hash(nan));
    CHECK(PyObject_Hash(nan) != -1);
    Py_DECREF(nan);
    drop_operands();
}

TEST(one_operand, "") {
    make_operands();
    for (int i = 0; i < float_count; i++) {
        show_result("repr", PyObject_Repr(operands[i]));
        show_result("str", PyObject_Str(operands[i]));
        show_result("-", PyNumber_Negative(operands[i]));
        show_result("+", PyNumber_Positive(operands[i]));
        show_result("abs", PyNumber_Absolute(operands[i]));
        show_result("~", PyNumber_Invert(operands[i]));
        show_result("int", PyNumber_Long(operands[i]));
        show_result("index", PyNumber_Index(operands[i]));
        SHOW(PyObject_IsTrue(operands[i]));
        CHECK(PyNumber_Float(operands[i]) == operands[i]);
        Py_DECREF(operands[i]);
    }
    for (int i = float_count; i < operand_count; i++) {
        show_result("float", PyNumber_Float(operands[i]));
    }
    PyObject *nan = PyFloat_FromDouble(NAN);
    show_result("int", PyNumber_Long(nan));
    show_result("repr", PyObject_Repr(nan));
    SHOW(PyObject_IsTrue(nan));
    Py_DECREF(nan);
    drop_operands();
}

/* Whole quotients, and those that only exact arithmetic rounds well. */
TEST(quotients_of_ints, "") {
    static const char *const values[] = {
        "0",
        "1",
        "-7",
        "3",
        "10",
        "9007199254740993",
        "-18446744073709551617",
        "123456789012345678901234567890",
        "0x100000000000000000000000000000000",
    };
    enum { count = sizeof values / sizeof values[0] };
    PyObject *numbers_of[count + 2];
    for (int i = 0; i < count; i++) {
        numbers_of[i] = PyLong_FromString(values[i], NULL, 0);
    }
    PyObject *big = PyLong_FromLong(1030);
    PyObject *one = PyLong_FromLong(1);
    numbers_of[count] = PyNumber_Lshift(one, big);
    Py_SETREF(big, PyLong_FromLong(2200));
    numbers_of[count + 1] = PyNumber_Lshift(one, big);
    for (int i = 0; i < count + 2; i++) {
        for (int j = 0; j < count + 2; j++) {
            show_result("/", PyNumber_TrueDivide(numbers_of[i], numbers_of[j]));
        }
    }
    PyObject *minus = PyLong_FromLong(-3);
    for (int i = 0; i < count + 2; i++) {
        show_result("** -3", power(numbers_of[i], minus));
    }
    RELEASE(big, one, minus);
    release(numbers_of, count + 2);
}

static PyObject *float_returning_int(PyObject *self) {
    (void)self;
    return PyLong_FromLong(1);
}

static PyObject *index_of_self(PyObject *self) {
    (void)self;
    return PyLong_FromLong(42);
}

static PyNumberMethods bad_number = {.nb_float = float_returning_int};
static PyTypeObject BadFloat_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.BadFloat",
    .tp_basicsize = sizeof(PyObject),
    .tp_as_number = &bad_number,
    .tp_new = PyType_GenericNew,
};
static PyNumberMethods index_number = {.nb_index = index_of_self};
static PyTypeObject Index_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Index",
    .tp_basicsize = sizeof(PyObject),
    .tp_as_number = &index_number,
    .tp_new = PyType_GenericNew,
};
static PyTypeObject SubFloat_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.SubFloat",
    .tp_base = &PyFloat_Type,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

TEST(conversions, "") {
    PyObject *bad = PyObject_CallNoArgs((PyObject *)&BadFloat_Type);
    PyObject *index = PyObject_CallNoArgs((PyObject *)&Index_Type);
    PyObject *half = PyFloat_FromDouble(0.5);
    PyObject *sub = PyObject_CallOneArg((PyObject *)&SubFloat_Type, half);
    SHOW_RESULT(PyNumber_Float(bad));
    SHOW_RESULT(PyNumber_Float(index));
    SHOW_RESULT(PyNumber_Float(sub));
    SHOW_RESULT(PyNumber_Float(NULL));
    SHOW_RESULT(PyNumber_Float(Py_None));
    show("%g", PyFloat_AsDouble(bad));
    show_error("of a bad float");
    show("%g", PyFloat_AsDouble(index));
    show("%g", PyFloat_AsDouble(sub));
    show("%g", PyFloat_AsDouble(Py_None));
    show_error("of None");
    show("%g", PyFloat_AsDouble(NULL));
    show_error("of NULL");
    SHOW(PyFloat_Check(sub) && !PyFloat_CheckExact(sub));
    SHOW(PyFloat_AS_DOUBLE(sub) == 0.5);
    SHOW_RESULT(PyNumber_Positive(sub));
    SHOW_RESULT(PyNumber_Add(sub, sub));
    SHOW_RESULT(PyObject_Repr(sub));
    SHOW(PyFloat_GetMax() == 1.7976931348623157e308);
    SHOW(PyFloat_GetMin() == 2.2250738585072014e-308);
    RELEASE(bad, index, half, sub);
}

static void ready_types(void) {
    CHECK(PyType_Ready(&BadFloat_Type) == 0);
    CHECK(PyType_Ready(&Index_Type) == 0);
    CHECK(PyType_Ready(&SubFloat_Type) == 0);
}

TEST_MAIN(
    ready_types, &operators, &powers, &comparisons, &hashes, &one_operand,
    &quotients_of_ints, &conversions)
