/* Which operand is asked for an operator, in which order, and what comes when
 * none knows it? Every operator, over values and C types with and without it.
 */
#include "harness.h"

#include <string.h>

#define BINARY(X)                                                              \
    X(Add, add)                                                                \
    X(Subtract, subtract)                                                      \
    X(Multiply, multiply)                                                      \
    X(Remainder, remainder)                                                    \
    X(Lshift, lshift)                                                          \
    X(Rshift, rshift)                                                          \
    X(And, and)                                                                \
    X(Xor, xor)                                                                \
    X(Or, or)                                                                  \
    X(FloorDivide, floor_divide)                                               \
    X(TrueDivide, true_divide)                                                 \
    X(MatrixMultiply, matrix_multiply)

#define UNARY(X)                                                               \
    X(Negative, negative)                                                      \
    X(Positive, positive) X(Absolute, absolute) X(Invert, invert)

static const char *name_of(PyObject *object) {
    return Py_TYPE(object)->tp_name;
}

static PyObject *told(const char *slot, PyObject *v, PyObject *w) {
    return PyUnicode_FromFormat("%s(%s, %s)", slot, name_of(v), name_of(w));
}

static PyObject *told_three(
    const char *slot, PyObject *v, PyObject *w, PyObject *z) {
    return PyUnicode_FromFormat(
        "%s(%s, %s, %s)", slot, name_of(v), name_of(w), name_of(z));
}

static PyObject *declined(const char *slot, PyObject *v, PyObject *w) {
    show("%s(%s, %s) declines", slot, name_of(v), name_of(w));
    return Py_NewRef(Py_NotImplemented);
}

/* All slots of a type; action is what each does with its name and operands. */
#define BINARY_SLOTS(type, name, action)                                       \
    static PyObject *type##_##name(PyObject *v, PyObject *w) {                 \
        return action(#type "." #name, v, w);                                  \
    }                                                                          \
    static PyObject *type##_inplace_##name(PyObject *v, PyObject *w) {         \
        return action(#type "." #name "=", v, w);                              \
    }
#define KNOWING(slot, name) BINARY_SLOTS(Knowing, name, told)
#define DERIVED(slot, name) BINARY_SLOTS(Derived, name, told)
#define DECLINING(slot, name) BINARY_SLOTS(Declining, name, declined)
BINARY(KNOWING)
BINARY(DERIVED)
BINARY(DECLINING)

static PyObject *Knowing_divmod(PyObject *v, PyObject *w) {
    return told("Knowing.divmod", v, w);
}

static PyObject *Knowing_power(PyObject *v, PyObject *w, PyObject *z) {
    return told_three("Knowing.power", v, w, z);
}

static PyObject *Derived_power(PyObject *v, PyObject *w, PyObject *z) {
    return told_three("Derived.power", v, w, z);
}

static PyObject *Changing_power(PyObject *v, PyObject *w, PyObject *z) {
    return told_three("Changing.power=", v, w, z);
}

static PyObject *Declining_power(PyObject *v, PyObject *w, PyObject *z) {
    (void)z;
    return declined("Declining.power", v, w);
}

#define KNOWING_UNARY(slot, name)                                              \
    static PyObject *Knowing_##name(PyObject *o) {                             \
        return told("Knowing." #name, o, o);                                   \
    }
UNARY(KNOWING_UNARY)

#define FIELD_KNOWING(slot, name) .nb_##name = Knowing_##name,
#define FIELD_DERIVED(slot, name)                                              \
    .nb_##name = Derived_##name, .nb_inplace_##name = Derived_inplace_##name,
#define FIELD_DECLINING(slot, name)                                            \
    .nb_##name = Declining_##name,                                             \
    .nb_inplace_##name = Declining_inplace_##name,
#define FIELD_CHANGING(slot, name) .nb_inplace_##name = Knowing_inplace_##name,

static PyNumberMethods knowing = {
    BINARY(FIELD_KNOWING) UNARY(FIELD_KNOWING).nb_divmod = Knowing_divmod,
    .nb_power = Knowing_power};
static PyNumberMethods derived = {
    BINARY(FIELD_DERIVED).nb_power = Derived_power};
static PyNumberMethods declining = {
    BINARY(FIELD_DECLINING).nb_power = Declining_power,
    .nb_inplace_power = Declining_power};
static PyNumberMethods changing = {
    BINARY(FIELD_CHANGING).nb_inplace_power = Changing_power};

static PyTypeObject Knowing_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Knowing",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_as_number = &knowing};
static PyTypeObject Derived_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Derived",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Knowing_Type, .tp_as_number = &derived};
static PyTypeObject Inheriting_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Inheriting",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Knowing_Type};
static PyTypeObject Declining_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Declining",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_as_number = &declining};
static PyTypeObject Changing_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Changing",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_as_number = &changing};
static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Plain",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT};

enum { operand_count = 8 };
static PyObject *operands[operand_count];

static PyObject *instance(PyTypeObject *type) {
    return PyType_GenericAlloc(type, 0);
}

static void ready(void) {
    PyTypeObject *types[] = {&Knowing_Type,   &Derived_Type,  &Inheriting_Type,
                             &Declining_Type, &Changing_Type, &Plain_Type};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
    }
}

static void make_operands(void) {
    int n = 0;
    operands[n++] = PyLong_FromLong(7);
    operands[n++] = PyUnicode_FromString("ab");
    operands[n++] = PyTuple_Pack(1, Py_None);
    operands[n++] = instance(&Knowing_Type);
    operands[n++] = instance(&Derived_Type);
    operands[n++] = instance(&Declining_Type);
    operands[n++] = instance(&Changing_Type);
    operands[n++] = instance(&Plain_Type);
    CHECK(n == operand_count);
}

static void drop_operands(void) {
    release(operands, operand_count);
}

typedef PyObject *(*two_operands)(PyObject *, PyObject *);

static void try_all(const char *name, two_operands operation) {
    make_operands();
    for (int i = 0; i < operand_count; i++) {
        for (int j = 0; j < operand_count; j++) {
            char label[100];
            snprintf(
                label, sizeof label, "%s(%s, %s)", name, name_of(operands[i]),
                name_of(operands[j]));
            show_result(label, operation(operands[i], operands[j]));
        }
    }
    drop_operands();
}

TEST(every_operator_of_two_operands, "W-132 W-314") {
#define TRY(slot, name) try_all(#slot, PyNumber_##slot);
    BINARY(TRY)
    try_all("Divmod", PyNumber_Divmod);
}

TEST(every_operator_that_changes_its_left_operand, "W-132 W-313") {
#define TRY_IN_PLACE(slot, name)                                               \
    try_all("InPlace" #slot, PyNumber_InPlace##slot);
    BINARY(TRY_IN_PLACE)
}

TEST(every_operator_of_one_operand, "W-132") {
    make_operands();
    for (int i = 0; i < operand_count; i++) {
        show("%s", name_of(operands[i]));
#define TRY_UNARY(slot, name) show_result(#slot, PyNumber_##slot(operands[i]));
        UNARY(TRY_UNARY)
    }
    drop_operands();
}

TEST(an_inherited_slot_is_asked_once, "W-132") {
    PyObject *base = instance(&Knowing_Type);
    PyObject *inheriting = instance(&Inheriting_Type);
    PyObject *derived = instance(&Derived_Type);
    SHOW_RESULT(PyNumber_Add(base, inheriting));
    SHOW_RESULT(PyNumber_Add(inheriting, base));
    SHOW_RESULT(PyNumber_Add(inheriting, derived));
    SHOW_RESULT(PyNumber_Power(base, inheriting, Py_None));
    SHOW_RESULT(PyNumber_Power(Py_None, Py_None, inheriting));
    RELEASE(base, inheriting, derived);
}

TEST(the_power_asks_three_operands, "W-132") {
    static const int chosen[] = {0, 3, 4, 5, 6, 7};
    make_operands();
    for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
            for (int k = 0; k < 6; k++) {
                PyObject *v = operands[chosen[i]];
                PyObject *w = operands[chosen[j]];
                PyObject *z = k == 0 ? Py_None : operands[chosen[k]];
                char label[100];
                snprintf(
                    label, sizeof label, "(%s, %s, %s)", name_of(v), name_of(w),
                    name_of(z));
                show_result(label, PyNumber_Power(v, w, z));
                show_result(label, PyNumber_InPlacePower(v, w, z));
            }
        }
    }
    drop_operands();
}

static PyObject *print(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    Py_RETURN_NONE;
}

TEST(shifting_print_gives_a_hint, "W-314") {
    static PyMethodDef named_print = {"print", print, METH_NOARGS, NULL};
    static PyMethodDef named_other = {"printf", print, METH_NOARGS, NULL};
    PyObject *function = PyCFunction_New(&named_print, NULL);
    PyObject *other = PyCFunction_New(&named_other, NULL);
    SHOW_RESULT(PyNumber_Rshift(function, Py_None));
    SHOW_RESULT(PyNumber_InPlaceRshift(function, Py_None));
    SHOW_RESULT(PyNumber_Rshift(Py_None, function));
    SHOW_RESULT(PyNumber_Rshift(other, Py_None));
    RELEASE(function, other);
}

TEST(null_operands_of_one_operator, "W-043") {
    SHOW_RESULT(PyNumber_Negative(NULL));
    SHOW_RESULT(PyNumber_Positive(NULL));
    SHOW_RESULT(PyNumber_Absolute(NULL));
    SHOW_RESULT(PyNumber_Invert(NULL));
    SHOW_RESULT(PyNumber_Index(NULL));
    SHOW_RESULT(PyNumber_Long(NULL));
    SHOW_STATUS(PyNumber_AsSsize_t(NULL, NULL));
    SHOW(PyNumber_Check(NULL));
}

static PyObject *give_number(PyObject *self) {
    (void)self;
    return PyLong_FromLong(1000);
}

static PyObject *give_text(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("no number");
}

static PyObject *give_error(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_ZeroDivisionError, "from the slot");
    return NULL;
}

static PyObject *give_large(PyObject *self) {
    (void)self;
    return PyLong_FromDouble(-0x1p70);
}

#define CONVERTING(name, ...)                                                  \
    static PyNumberMethods name##_number = {__VA_ARGS__};                      \
    static PyTypeObject name##_Type = {                                        \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = #name,                        \
        .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,      \
        .tp_as_number = &name##_number};

CONVERTING(Indexing, .nb_index = give_number)
CONVERTING(BadIndex, .nb_index = give_text)
CONVERTING(FailingIndex, .nb_index = give_error)
CONVERTING(LargeIndex, .nb_index = give_large)
CONVERTING(OnlyInt, .nb_int = give_number)
CONVERTING(BadInt, .nb_int = give_text)
CONVERTING(FailingInt, .nb_int = give_error)
CONVERTING(OnlyFloat, .nb_float = give_error)

static void show_conversions(PyObject *object) {
    show("%s", name_of(object));
    SHOW(PyNumber_Check(object));
    SHOW(PyIndex_Check(object));
    SHOW_RESULT(PyNumber_Index(object));
    SHOW_STATUS(PyNumber_AsSsize_t(object, NULL));
    SHOW_STATUS(PyNumber_AsSsize_t(object, PyExc_IndexError));
    SHOW_RESULT(PyNumber_Long(object));
}

TEST(conversions_to_int, "W-335 W-132") {
    PyTypeObject *types[] = {
        &Indexing_Type, &BadIndex_Type, &FailingIndex_Type, &LargeIndex_Type,
        &OnlyInt_Type,  &BadInt_Type,   &FailingInt_Type,   &OnlyFloat_Type};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
        PyObject *object = instance(types[i]);
        show_conversions(object);
        Py_DECREF(object);
    }
    show_conversions(Py_True);
    show_conversions(Py_None);
    PyObject *number = PyLong_FromLong(1000);
    PyObject *result = PyNumber_Long(number);
    SHOW_TRUTH(result == number);
    RELEASE(number, result);
}

static PyObject *truncate_number(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return give_number(self);
}

static PyObject *truncate_index(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return instance(&Indexing_Type);
}

static PyObject *truncate_text(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return give_text(self);
}

static PyObject *truncate_error(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return give_error(self);
}

static void show_truncation(const char *label, PyCFunction function) {
    PyMethodDef methods[] = {
        {"__trunc__", function, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
    PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Truncating",
        .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
        .tp_methods = methods};
    static PyTypeObject kept[4];
    static PyMethodDef kept_methods[4][2];
    static int count;
    memcpy(kept_methods[count], methods, sizeof methods);
    kept[count] = type;
    kept[count].tp_methods = kept_methods[count];
    CHECK(PyType_Ready(&kept[count]) == 0);
    PyObject *object = instance(&kept[count]);
    count++;
    show_result(label, PyNumber_Long(object));
    Py_DECREF(object);
}

TEST(text_in_a_base, "W-132") {
    static const long values[] = {0, 1, -1, 255, -4096, (1L << 60) - 1};
    static const int bases[] = {2, 8, 10, 16, 3, 0};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        for (int j = 0; j < 6; j++) {
            PyObject *number = PyLong_FromLong(values[i]);
            SHOW_RESULT(PyNumber_ToBase(number, bases[j]));
            Py_DECREF(number);
        }
    }
    PyObject *huge = PyLong_FromDouble(-0x1.23456789abcdep100);
    SHOW_RESULT(PyNumber_ToBase(huge, 2));
    SHOW_RESULT(PyNumber_ToBase(huge, 8));
    SHOW_RESULT(PyNumber_ToBase(huge, 10));
    SHOW_RESULT(PyNumber_ToBase(huge, 16));
    SHOW_RESULT(PyNumber_ToBase(Py_True, 16));
    SHOW_RESULT(PyNumber_ToBase(Py_None, 16));
    SHOW_RESULT(PyNumber_ToBase(NULL, 16));
    Py_DECREF(huge);
}

TEST(truncation_is_the_last_way_to_an_int, "W-132") {
    CHECK(PyType_Ready(&Indexing_Type) == 0);
    show_truncation("a number", truncate_number);
    show_truncation("an index", truncate_index);
    show_truncation("a text", truncate_text);
    show_truncation("an error", truncate_error);
}

TEST_MAIN(
    ready, &every_operator_of_two_operands,
    &every_operator_that_changes_its_left_operand,
    &every_operator_of_one_operand, &an_inherited_slot_is_asked_once,
    &the_power_asks_three_operands, &shifting_print_gives_a_hint,
    &null_operands_of_one_operator, &conversions_to_int, &text_in_a_base,
    &truncation_is_the_last_way_to_an_int)
