/* Every operation of one operand. */
#include "operands.h"

typedef PyObject *operation(PyObject *operand);
typedef int question(PyObject *operand);
typedef Py_ssize_t measure(PyObject *operand);

static PyObject *next_of_iterator(PyObject *operand) {
    PyObject *iterator = PyObject_GetIter(operand);
    PyObject *item = iterator == NULL ? NULL : PyIter_Next(iterator);
    if (iterator != NULL && item == NULL && PyErr_Occurred() == NULL) {
        item = PyUnicode_FromString("(the end)");
    }
    Py_XDECREF(iterator);
    return item;
}

static const struct {
    const char *name;
    operation *apply;
} unary[] = {
#define ROW(slot, name) {#slot, PyNumber_##name},
    UNARY_OPERATORS(ROW){"int", PyNumber_Long},
    {"float", PyNumber_Float},
    {"index", PyNumber_Index},
    {"repr", PyObject_Repr},
    {"str", PyObject_Str},
    {"ascii", PyObject_ASCII},
    {"bytes", PyObject_Bytes},
    {"type", PyObject_Type},
    {"first item", next_of_iterator},
    {"tuple", PySequence_Tuple},
    {"list", PySequence_List},
    {"call", PyObject_CallNoArgs},
};

static int is_hashable(PyObject *operand) {
    return PyObject_Hash(operand) == -1 ? -1 : 1;
}

static const struct {
    const char *name;
    question *ask;
} questions[] = {
    {"is true", PyObject_IsTrue},        {"not", PyObject_Not},
    {"is hashable", is_hashable},        {"is callable", PyCallable_Check},
    {"is a number", PyNumber_Check},     {"is an index", PyIndex_Check},
    {"is a sequence", PySequence_Check}, {"is a mapping", PyMapping_Check},
    {"is an iterator", PyIter_Check},
};

static Py_ssize_t hint(PyObject *operand) {
    return PyObject_LengthHint(operand, 42);
}

static Py_ssize_t as_size(PyObject *operand) {
    return PyNumber_AsSsize_t(operand, PyExc_OverflowError);
}

static const struct {
    const char *name;
    measure *take;
} measures[] = {
    {"len", PyObject_Size},
    {"sequence size", PySequence_Size},
    {"mapping size", PyMapping_Size},
    {"length hint", hint},
    {"as size", as_size},
};

TEST(one_operand, "W-132 W-312 W-314 W-320 W-324 W-326 W-335") {
    make_operands();
    for (size_t i = 0; i < sizeof unary / sizeof unary[0]; i++) {
        FOR_EACH_OPERAND(operand) {
            show_operation(
                unary[i].name, operand, NULL, unary[i].apply(operand->object));
        }
    }
    release_operands();
}

TEST(questions_to_one_operand, "W-305 W-320 W-328 W-337") {
    make_operands();
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        FOR_EACH_OPERAND(operand) {
            show_answer(
                questions[i].name, operand, NULL,
                questions[i].ask(operand->object));
        }
    }
    release_operands();
}

TEST(sizes_of_one_operand, "W-133 W-134 W-321 W-323") {
    make_operands();
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        FOR_EACH_OPERAND(operand) {
            show_answer(
                measures[i].name, operand, NULL,
                measures[i].take(operand->object));
        }
    }
    release_operands();
}

TEST_MAIN(
    ready_operands, &one_operand, &questions_to_one_operand,
    &sizes_of_one_operand)
