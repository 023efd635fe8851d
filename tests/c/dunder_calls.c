/* How does each slot of a class call its special method, and what does it make
 * of the result? */
#include "class_body.h"

typedef PyObject *(*unary_function)(PyObject *);
typedef PyObject *(*binary_function)(PyObject *, PyObject *);

static PyObject *power(PyObject *v, PyObject *w) {
    return PyNumber_Power(v, w, Py_None);
}

static PyObject *in_place_power(PyObject *v, PyObject *w) {
    return PyNumber_InPlacePower(v, w, Py_None);
}

static PyObject *await_slot(PyObject *o) {
    return Py_TYPE(o)->tp_as_async->am_await(o);
}

static const struct {
    const char *name;
    unary_function function;
} unaries[] = {
    {"__neg__", PyNumber_Negative}, {"__pos__", PyNumber_Positive},
    {"__abs__", PyNumber_Absolute}, {"__invert__", PyNumber_Invert},
    {"__int__", PyNumber_Long},     {"__index__", PyNumber_Index},
    {"__repr__", PyObject_Repr},    {"__str__", PyObject_Str},
    {"__iter__", PyObject_GetIter}, {"__call__", PyObject_CallNoArgs},
    {"__next__", PyIter_Next},      {"__aiter__", PyObject_GetAIter},
    {"__await__", await_slot},
};

static const struct {
    const char *name;
    const char *reflected;
    binary_function function;
} binaries[] = {
    {"__add__", "__radd__", PyNumber_Add},
    {"__sub__", "__rsub__", PyNumber_Subtract},
    {"__mul__", "__rmul__", PyNumber_Multiply},
    {"__mod__", "__rmod__", PyNumber_Remainder},
    {"__divmod__", "__rdivmod__", PyNumber_Divmod},
    {"__pow__", "__rpow__", power},
    {"__lshift__", "__rlshift__", PyNumber_Lshift},
    {"__rshift__", "__rrshift__", PyNumber_Rshift},
    {"__and__", "__rand__", PyNumber_And},
    {"__xor__", "__rxor__", PyNumber_Xor},
    {"__or__", "__ror__", PyNumber_Or},
    {"__floordiv__", "__rfloordiv__", PyNumber_FloorDivide},
    {"__truediv__", "__rtruediv__", PyNumber_TrueDivide},
    {"__matmul__", "__rmatmul__", PyNumber_MatrixMultiply},
};

static const struct {
    const char *name;
    const char *plain;
    binary_function function;
} in_places[] = {
    {"__iadd__", "__add__", PyNumber_InPlaceAdd},
    {"__isub__", "__sub__", PyNumber_InPlaceSubtract},
    {"__imul__", "__mul__", PyNumber_InPlaceMultiply},
    {"__imod__", "__mod__", PyNumber_InPlaceRemainder},
    {"__ipow__", "__pow__", in_place_power},
    {"__ilshift__", "__lshift__", PyNumber_InPlaceLshift},
    {"__irshift__", "__rshift__", PyNumber_InPlaceRshift},
    {"__iand__", "__and__", PyNumber_InPlaceAnd},
    {"__ixor__", "__xor__", PyNumber_InPlaceXor},
    {"__ior__", "__or__", PyNumber_InPlaceOr},
    {"__ifloordiv__", "__floordiv__", PyNumber_InPlaceFloorDivide},
    {"__itruediv__", "__truediv__", PyNumber_InPlaceTrueDivide},
    {"__imatmul__", "__matmul__", PyNumber_InPlaceMatrixMultiply},
};

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static PyObject *number(long value) {
    return PyLong_FromLong(value);
}

/* An instance of a class with this one special method. */
static PyObject *object_with(const char *name, PyObject *result) {
    PyObject *type =
        class_with("C", NULL, name, method_returning(name, result));
    PyObject *instance = instance_of(type);
    Py_DECREF(type);
    return instance;
}

TEST(operators_of_one_operand, "") {
    for (size_t i = 0; i < sizeof unaries / sizeof unaries[0]; i++) {
        PyObject *results[] = {number(7), text("seven"), NULL};
        for (size_t j = 0; j < 3; j++) {
            PyObject *instance = object_with(unaries[i].name, results[j]);
            PyObject *result = unaries[i].function(instance);
            if (result == NULL && !PyErr_Occurred()) {
                show("%s: nothing", unaries[i].name);
            } else {
                show_result(unaries[i].name, result);
            }
            Py_DECREF(instance);
        }
    }
}

TEST(operators_of_two_operands, "") {
    for (size_t i = 0; i < sizeof binaries / sizeof binaries[0]; i++) {
        PyObject *left = object_with(binaries[i].name, text("left"));
        PyObject *right = object_with(binaries[i].reflected, text("right"));
        PyObject *three = number(3);
        binary_function function = binaries[i].function;
        show_result("left with int", function(left, three));
        show_result("int with left", function(three, left));
        show_result("right with int", function(right, three));
        show_result("int with right", function(three, right));
        show_result("left with right", function(left, right));
        show_result("right with left", function(right, left));
        RELEASE(left, right, three);
    }
}

/* A class with both methods of an operator; they return these results. */
static PyObject *operand_class(
    const char *name, PyObject *base, size_t row, PyObject *result,
    PyObject *reflected) {
    PyObject *bases = base == NULL ? NULL : PyTuple_Pack(1, base);
    PyObject *body = PyDict_New();
    if (result != NULL) {
        set_entry(
            body, binaries[row].name,
            method_returning(binaries[row].name, Py_NewRef(result)));
    }
    if (reflected != NULL) {
        set_entry(
            body, binaries[row].reflected,
            method_returning(binaries[row].reflected, Py_NewRef(reflected)));
    }
    PyObject *type = new_class(name, bases, body);
    RELEASE(bases, body);
    return type;
}

TEST(a_subclass_goes_first_where_it_overrides_the_reflected_method, "") {
    for (size_t i = 0; i < sizeof binaries / sizeof binaries[0]; i++) {
        PyObject *base =
            operand_class("Base", NULL, i, Py_NotImplemented, Py_True);
        PyObject *types[] = {
            operand_class("Same", base, i, NULL, NULL),
            operand_class("Own", base, i, NULL, Py_False),
            operand_class("Declines", base, i, NULL, Py_NotImplemented),
            operand_class("Plain", base, i, Py_None, NULL),
        };
        PyObject *left = instance_of(base);
        for (size_t j = 0; j < 4; j++) {
            PyObject *right = instance_of(types[j]);
            show_result("base first", binaries[i].function(left, right));
            show_result("base second", binaries[i].function(right, left));
            show_result("alike", binaries[i].function(right, right));
            RELEASE(right, types[j]);
        }
        show_result("base alone", binaries[i].function(left, left));
        RELEASE(left, base);
    }
}

TEST(operators_that_change_their_operand, "") {
    for (size_t i = 0; i < sizeof in_places / sizeof in_places[0]; i++) {
        const char *name = in_places[i].name;
        PyObject *body = PyDict_New();
        set_entry(body, name, method_returning(name, text("changed")));
        PyObject *changes = new_class("Changes", NULL, body);
        set_entry(
            body, name, method_returning(name, Py_NewRef(Py_NotImplemented)));
        PyObject *declines = new_class("Declines", NULL, body);
        set_entry(
            body, in_places[i].plain,
            method_returning(in_places[i].plain, text("plain")));
        PyObject *falls_back = new_class("FallsBack", NULL, body);
        PyObject *types[] = {changes, declines, falls_back};
        for (size_t j = 0; j < 3; j++) {
            PyObject *instance = instance_of(types[j]);
            show_result(name, in_places[i].function(instance, Py_Ellipsis));
            RELEASE(instance, types[j]);
        }
        Py_DECREF(body);
    }
}

TEST(power_with_a_third_operand, "") {
    PyObject *left = object_with("__pow__", text("left"));
    PyObject *right = object_with("__rpow__", text("right"));
    PyObject *three = number(3);
    SHOW_RESULT(PyNumber_Power(left, three, three));
    SHOW_RESULT(PyNumber_Power(three, left, three));
    SHOW_RESULT(PyNumber_Power(three, three, left));
    SHOW_RESULT(PyNumber_Power(right, three, three));
    SHOW_RESULT(PyNumber_Power(three, right, three));
    SHOW_RESULT(PyNumber_Power(left, right, right));
    SHOW_RESULT(PyNumber_InPlacePower(left, three, three));
    PyObject *changes = object_with("__ipow__", text("changed"));
    SHOW_RESULT(PyNumber_InPlacePower(changes, three, right));
    RELEASE(left, right, three, changes);
}

static void show_truth(const char *name, PyObject *result) {
    PyObject *instance = object_with(name, result);
    show_status(name, PyObject_IsTrue(instance));
    show_status("size", PyObject_Size(instance));
    Py_DECREF(instance);
}

TEST(truth_and_length, "") {
    show_truth("__bool__", Py_NewRef(Py_True));
    show_truth("__bool__", Py_NewRef(Py_False));
    show_truth("__bool__", number(1));
    show_truth("__bool__", Py_NewRef(Py_None));
    show_truth("__bool__", NULL);
    show_truth("__len__", number(0));
    show_truth("__len__", number(5));
    show_truth("__len__", Py_NewRef(Py_True));
    show_truth("__len__", number(-1));
    show_truth("__len__", number(-2));
    show_truth("__len__", text("x"));
    show_truth("__len__", PyLong_FromUnsignedLongLong(~0ULL));
    PyObject *large = PyLong_FromUnsignedLongLong(~0ULL);
    show_truth("__len__", PyNumber_Negative(large));
    Py_DECREF(large);
    show_truth("__len__", object_with("__index__", number(4)));
    show_truth("__len__", object_with("__index__", text("y")));
    show_truth("__len__", NULL);
    PyObject *instance = object_with("__len__", number(3));
    SHOW(PySequence_Size(instance));
    SHOW(PyMapping_Size(instance));
    SHOW(Py_TYPE(instance)->tp_as_number->nb_bool == NULL);
    Py_DECREF(instance);
}

TEST(items, "") {
    PyObject *body = PyDict_New();
    set_entry(body, "__getitem__", method_returning("__getitem__", text("it")));
    set_entry(
        body, "__setitem__",
        method_returning("__setitem__", Py_NewRef(Py_Ellipsis)));
    set_entry(body, "__delitem__", method_returning("__delitem__", NULL));
    set_entry(body, "__len__", method_returning("__len__", number(10)));
    PyObject *type = new_class("C", NULL, body);
    PyObject *instance = instance_of(type);
    SHOW_RESULT(PyObject_GetItem(instance, Py_None));
    SHOW_RESULT(PySequence_GetItem(instance, 3));
    SHOW_RESULT(PySequence_GetItem(instance, -3));
    SHOW_STATUS(PyObject_SetItem(instance, Py_None, Py_True));
    SHOW_STATUS(PySequence_SetItem(instance, -1, Py_True));
    SHOW_STATUS(PyObject_DelItem(instance, Py_None));
    SHOW_STATUS(PySequence_DelItem(instance, 1));
    SHOW(PySequence_Check(instance));
    SHOW(PyMapping_Check(instance));
    RELEASE(body, type, instance);
    PyObject *only = object_with("__setitem__", Py_NewRef(Py_None));
    SHOW_STATUS(PyObject_DelItem(only, Py_None));
    SHOW_RESULT(PyObject_GetItem(only, Py_None));
    Py_DECREF(only);
}

static int remaining;

static PyObject *next_item(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return remaining > 0 ? PyLong_FromLong(remaining--) : NULL;
}

static PyObject *stop(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    if (remaining > 0) {
        return PyLong_FromLong(remaining--);
    }
    PyErr_SetNone(PyExc_StopIteration);
    return NULL;
}

TEST(membership, "") {
    PyObject *instance = object_with("__contains__", number(5));
    SHOW_STATUS(PySequence_Contains(instance, Py_None));
    Py_DECREF(instance);
    instance = object_with("__contains__", NULL);
    SHOW_STATUS(PySequence_Contains(instance, Py_None));
    Py_DECREF(instance);
    instance = object_with("__contains__", object_with("__bool__", NULL));
    SHOW_STATUS(PySequence_Contains(instance, Py_None));
    Py_DECREF(instance);
    PyObject *type = class_with("C", NULL, "__contains__", Py_NewRef(Py_None));
    instance = instance_of(type);
    SHOW_STATUS(PySequence_Contains(instance, Py_None));
    RELEASE(type, instance);
    instance = object_with("__iter__", Py_NewRef(Py_None));
    SHOW_STATUS(PySequence_Contains(instance, Py_None));
    Py_DECREF(instance);
}

TEST(iteration, "") {
    static PyMethodDef stops = {"stop", stop, METH_VARARGS, NULL};
    static PyMethodDef nothing = {"next_item", next_item, METH_VARARGS, NULL};
    PyMethodDef *const kinds[] = {&stops, &nothing};
    for (size_t i = 0; i < 2; i++) {
        PyObject *type = class_with("I", NULL, "__next__", method_of(kinds[i]));
        PyObject *iterator = instance_of(type);
        remaining = 2;
        SHOW(PyIter_Check(iterator));
        SHOW_RESULT(PyIter_Next(iterator));
        SHOW_RESULT(PyIter_Next(iterator));
        PyObject *last = PyIter_Next(iterator);
        show_status("last", last == NULL);
        SHOW_RESULT(PyObject_GetIter(iterator));
        PyObject *iterable = object_with("__iter__", Py_NewRef(iterator));
        remaining = 2;
        SHOW_RESULT(PySequence_Tuple(iterable));
        RELEASE(type, iterator, iterable);
    }
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(plain);
    SHOW(PyIter_Check(instance));
    SHOW_TRUTH(Py_TYPE(instance)->tp_iternext == NULL);
    SHOW_RESULT(PyObject_GetIter(instance));
    RELEASE(plain, instance);
    PyObject *none = class_with("C", NULL, "__iter__", Py_NewRef(Py_None));
    instance = instance_of(none);
    SHOW_RESULT(PyObject_GetIter(instance));
    RELEASE(none, instance);
    instance = object_with("__getitem__", NULL);
    PyObject *iterator = PyObject_GetIter(instance);
    show("an iterator of type %s", Py_TYPE(iterator)->tp_name);
    SHOW_RESULT(PyIter_Next(iterator));
    RELEASE(instance, iterator);
}

TEST_MAIN(
    NULL, &operators_of_one_operand, &operators_of_two_operands,
    &a_subclass_goes_first_where_it_overrides_the_reflected_method,
    &operators_that_change_their_operand, &power_with_a_third_operand,
    &truth_and_length, &items, &membership, &iteration)
