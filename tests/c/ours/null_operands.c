/* Every function of the protocols, with NULL for each object in turn: where
 * CPython crashes there is an exception, and the other objects keep their
 * counts. */
#include "harness.h"

#include <string.h>

typedef PyObject *unary(PyObject *a);
typedef PyObject *binary(PyObject *a, PyObject *b);
typedef PyObject *ternary(PyObject *a, PyObject *b, PyObject *c);
typedef Py_ssize_t measure(PyObject *a);
typedef int answer(PyObject *a);
typedef int answer_of_two(PyObject *a, PyObject *b);
typedef Py_ssize_t measure_of_two(PyObject *a, PyObject *b);

static void expect_error(const char *function, int place, int failed) {
    int raised = PyErr_ExceptionMatches(PyExc_SystemError) ||
                 PyErr_ExceptionMatches(PyExc_TypeError);
    if (!failed || !raised) {
        show("%s takes NULL for argument %d", function, place);
    }
    CHECK(failed);
    CHECK(raised);
    PyErr_Clear();
}

#define ROW(function)                                                          \
    { #function, function }

static const struct {
    const char *name;
    unary *function;
} of_one[] = {
    ROW(PyNumber_Absolute),   ROW(PyNumber_Float),    ROW(PyNumber_Index),
    ROW(PyNumber_Invert),     ROW(PyNumber_Long),     ROW(PyNumber_Negative),
    ROW(PyNumber_Positive),   ROW(PyMapping_Items),   ROW(PyMapping_Keys),
    ROW(PyMapping_Values),    ROW(PySequence_List),   ROW(PySequence_Tuple),
    ROW(PyObject_GetIter),    ROW(PyObject_GetAIter), ROW(PyObject_Type),
    ROW(PyObject_CallNoArgs), ROW(PyObject_Dir),      ROW(PyIter_Next),
};

TEST(one_object, "W-043") {
    for (size_t i = 0; i < sizeof of_one / sizeof of_one[0]; i++) {
        expect_error(of_one[i].name, 0, of_one[i].function(NULL) == NULL);
    }
}

static const struct {
    const char *name;
    binary *function;
} of_two[] = {
    ROW(PyNumber_Add),
    ROW(PyNumber_And),
    ROW(PyNumber_Divmod),
    ROW(PyNumber_FloorDivide),
    ROW(PyNumber_Lshift),
    ROW(PyNumber_MatrixMultiply),
    ROW(PyNumber_Multiply),
    ROW(PyNumber_Or),
    ROW(PyNumber_Remainder),
    ROW(PyNumber_Rshift),
    ROW(PyNumber_Subtract),
    ROW(PyNumber_TrueDivide),
    ROW(PyNumber_Xor),
    ROW(PyNumber_InPlaceAdd),
    ROW(PyNumber_InPlaceAnd),
    ROW(PyNumber_InPlaceFloorDivide),
    ROW(PyNumber_InPlaceLshift),
    ROW(PyNumber_InPlaceMatrixMultiply),
    ROW(PyNumber_InPlaceMultiply),
    ROW(PyNumber_InPlaceOr),
    ROW(PyNumber_InPlaceRemainder),
    ROW(PyNumber_InPlaceRshift),
    ROW(PyNumber_InPlaceSubtract),
    ROW(PyNumber_InPlaceTrueDivide),
    ROW(PyNumber_InPlaceXor),
    ROW(PySequence_Concat),
    ROW(PySequence_InPlaceConcat),
    ROW(PyObject_GetItem),
    ROW(PyObject_GetAttr),
    ROW(PyObject_GenericGetAttr),
    ROW(PyObject_CallOneArg),
};

static const struct {
    const char *name;
    ternary *function;
} of_three[] = {
    ROW(PyNumber_Power),
    ROW(PyNumber_InPlacePower),
};

TEST(two_objects, "W-043") {
    PyObject *seven = PyFloat_FromDouble(7);
    for (size_t i = 0; i < sizeof of_two / sizeof of_two[0]; i++) {
        binary *call = of_two[i].function;
        expect_error(of_two[i].name, 0, call(NULL, seven) == NULL);
        expect_error(of_two[i].name, 1, call(seven, NULL) == NULL);
        expect_error(of_two[i].name, 2, call(NULL, NULL) == NULL);
    }
    for (size_t i = 0; i < sizeof of_three / sizeof of_three[0]; i++) {
        ternary *call = of_three[i].function;
        expect_error(of_three[i].name, 0, call(NULL, seven, Py_None) == NULL);
        expect_error(of_three[i].name, 1, call(seven, NULL, Py_None) == NULL);
    }
    CHECK(Py_REFCNT(seven) == 1);
    Py_DECREF(seven);
}

static int rich_compare(PyObject *a, PyObject *b) {
    PyObject *result = PyObject_RichCompare(a, b, Py_LT);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

static int rich_compare_bool(PyObject *a, PyObject *b) {
    return PyObject_RichCompareBool(a, b, Py_EQ);
}

static int set_item(PyObject *a, PyObject *b) {
    return PyObject_SetItem(a, b, Py_None);
}

static int set_attr(PyObject *a, PyObject *b) {
    return PyObject_SetAttr(a, b, Py_None);
}

static const struct {
    const char *name;
    answer_of_two *function;
} answers_of_two[] = {
    ROW(rich_compare),
    ROW(rich_compare_bool),
    ROW(set_item),
    ROW(set_attr),
    ROW(PyObject_DelItem),
    ROW(PyObject_IsInstance),
    ROW(PyObject_IsSubclass),
    ROW(PySequence_Contains),
    ROW(PySequence_In),
    ROW(PyObject_CopyData),
};

static const struct {
    const char *name;
    measure_of_two *function;
} measures_of_two[] = {
    ROW(PySequence_Count),
    ROW(PySequence_Index),
};

TEST(answers_about_two_objects, "W-043") {
    PyObject *seven = PyFloat_FromDouble(7);
    for (size_t i = 0; i < sizeof answers_of_two / sizeof answers_of_two[0];
         i++) {
        answer_of_two *call = answers_of_two[i].function;
        expect_error(answers_of_two[i].name, 0, call(NULL, seven) == -1);
        expect_error(answers_of_two[i].name, 1, call(seven, NULL) == -1);
    }
    for (size_t i = 0; i < sizeof measures_of_two / sizeof measures_of_two[0];
         i++) {
        measure_of_two *call = measures_of_two[i].function;
        expect_error(measures_of_two[i].name, 0, call(NULL, seven) == -1);
        expect_error(measures_of_two[i].name, 1, call(seven, NULL) == -1);
    }
    CHECK(Py_REFCNT(seven) == 1);
    Py_DECREF(seven);
}

static const struct {
    const char *name;
    measure *function;
} measures[] = {
    ROW(PyObject_Size),     ROW(PyObject_Length), ROW(PySequence_Size),
    ROW(PySequence_Length), ROW(PyMapping_Size),  ROW(PyMapping_Length),
    ROW(PyObject_Hash),
};

static const struct {
    const char *name;
    answer *function;
} answers[] = {
    ROW(PyObject_IsTrue),
    ROW(PyObject_Not),
};

TEST(measures_of_nothing, "W-043") {
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        expect_error(measures[i].name, 0, measures[i].function(NULL) == -1);
    }
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        expect_error(answers[i].name, 0, answers[i].function(NULL) == -1);
    }
    expect_error("AsSsize_t", 0, PyNumber_AsSsize_t(NULL, NULL) == -1);
    expect_error("ToBase", 0, PyNumber_ToBase(NULL, 10) == NULL);
    expect_error("LengthHint", 0, PyObject_LengthHint(NULL, 5) == -1);
    expect_error("Format", 0, PyObject_Format(NULL, NULL) == NULL);
}

TEST(positions_in_nothing, "W-043") {
    expect_error("GetItem", 0, PySequence_GetItem(NULL, 0) == NULL);
    expect_error("SetItem", 0, PySequence_SetItem(NULL, 0, Py_None) == -1);
    expect_error("DelItem", 0, PySequence_DelItem(NULL, 0) == -1);
    expect_error("GetSlice", 0, PySequence_GetSlice(NULL, 0, 1) == NULL);
    expect_error("DelSlice", 0, PySequence_DelSlice(NULL, 0, 1) == -1);
    expect_error("SetSlice", 0, PySequence_SetSlice(NULL, 0, 1, Py_None) == -1);
    expect_error("Repeat", 0, PySequence_Repeat(NULL, 2) == NULL);
    expect_error("InPlaceRepeat", 0, PySequence_InPlaceRepeat(NULL, 2) == NULL);
    expect_error("Fast", 0, PySequence_Fast(NULL, "text") == NULL);
}

TEST(names_in_nothing, "W-043") {
    expect_error("GetAttrString", 0, PyObject_GetAttrString(NULL, "a") == NULL);
    expect_error(
        "SetAttrString", 0, PyObject_SetAttrString(NULL, "a", Py_None) == -1);
    expect_error(
        "GetItemString", 0, PyMapping_GetItemString(NULL, "a") == NULL);
    expect_error(
        "SetItemString", 0, PyMapping_SetItemString(NULL, "a", Py_None) == -1);
    expect_error("DelItemString", 0, PyObject_DelItemString(NULL, "a") == -1);
    expect_error(
        "GenericGetDict", 0, PyObject_GenericGetDict(NULL, NULL) == NULL);
    expect_error(
        "GenericSetDict", 0,
        PyObject_GenericSetDict(NULL, Py_None, NULL) == -1);
    expect_error(
        "GenericSetAttr", 0,
        PyObject_GenericSetAttr(NULL, Py_None, Py_None) == -1);
    expect_error(
        "GetAttrString", 1, PyObject_GetAttrString(Py_None, NULL) == NULL);
    CHECK(!PyObject_HasAttrString(NULL, "a"));
    CHECK(!PyObject_HasAttr(NULL, Py_None));
    CHECK(!PyMapping_HasKeyString(NULL, "a"));
    CHECK(!PyMapping_HasKey(NULL, Py_None));
    CHECK(PyErr_Occurred() == NULL);
}

TEST(calls_of_nothing, "W-043") {
    PyObject *empty = PyTuple_New(0);
    PyObject *arguments[] = {NULL, NULL};
    expect_error("Call", 0, PyObject_Call(NULL, empty, NULL) == NULL);
    expect_error("Call", 1, PyObject_Call(Py_None, NULL, NULL) == NULL);
    expect_error("CallObject", 0, PyObject_CallObject(NULL, empty) == NULL);
    expect_error(
        "Vectorcall", 0, PyObject_Vectorcall(NULL, arguments, 0, NULL) == NULL);
    expect_error(
        "VectorcallDict", 0,
        PyObject_VectorcallDict(NULL, arguments, 0, NULL) == NULL);
    expect_error(
        "CallMethodObjArgs", 0,
        PyObject_CallMethodObjArgs(NULL, Py_None, NULL) == NULL);
    expect_error(
        "CallFunctionObjArgs", 0,
        PyObject_CallFunctionObjArgs(NULL, NULL) == NULL);
    Py_DECREF(empty);
}

TEST(questions_about_nothing, "W-043") {
    CHECK(PyCallable_Check(NULL) == 0);
    CHECK(PyNumber_Check(NULL) == 0);
    CHECK(PyIndex_Check(NULL) == 0);
    CHECK(PySequence_Check(NULL) == 0);
    CHECK(PyMapping_Check(NULL) == 0);
    CHECK(PyIter_Check(NULL) == 0);
    CHECK(PyAIter_Check(NULL) == 0);
    CHECK(PyErr_Occurred() == NULL);
    PyObject *texts[] = {
        PyObject_Repr(NULL), PyObject_Str(NULL), PyObject_ASCII(NULL)};
    for (int i = 0; i < 3; i++) {
        CHECK(PyUnicode_CompareWithASCIIString(texts[i], "<NULL>") == 0);
    }
    release(texts, 3);
    PyObject *bytes = PyObject_Bytes(NULL);
    CHECK(strcmp(PyBytes_AS_STRING(bytes), "<NULL>") == 0);
    Py_DECREF(bytes);
}

TEST_MAIN(
    NULL, &one_object, &two_objects, &answers_about_two_objects,
    &measures_of_nothing, &positions_in_nothing, &names_in_nothing,
    &calls_of_nothing, &questions_about_nothing)
