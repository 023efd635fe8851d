/* What do number operators see when a side is a proxy? */
#include "referent.h"

/* The table of this program: slot, and the name inside the function's. */
#define BINARY_OPERATORS(X)                                                    \
    X(add, Add)                                                                \
    X(subtract, Subtract)                                                      \
    X(multiply, Multiply)                                                      \
    X(remainder, Remainder)                                                    \
    X(lshift, Lshift)                                                          \
    X(rshift, Rshift)                                                          \
    X(and, And)                                                                \
    X(xor, Xor)                                                                \
    X(or, Or)                                                                  \
    X(floor_divide, FloorDivide)                                               \
    X(true_divide, TrueDivide)                                                 \
    X(matrix_multiply, MatrixMultiply)
#define UNARY_OPERATORS(X)                                                     \
    X(negative, Negative)                                                      \
    X(positive, Positive)                                                      \
    X(absolute, Absolute)                                                      \
    X(invert, Invert)

/* The only reference to an operand, which the operand's own slot releases. */
static PyObject *released_inside;

/* The slot that was reached, and the types of what it was given. */
static PyObject *record(
    const char *slot, PyObject *a, PyObject *b, PyObject *c) {
    if (released_inside != NULL) {
        PyObject *self = released_inside;
        Py_CLEAR(released_inside);
        show("%s: %zd left", slot, Py_REFCNT(self));
    }
    if (b == NULL) {
        return PyUnicode_FromFormat("%s(%s)", slot, Py_TYPE(a)->tp_name);
    }
    if (c == NULL) {
        return PyUnicode_FromFormat(
            "%s(%s, %s)", slot, Py_TYPE(a)->tp_name, Py_TYPE(b)->tp_name);
    }
    return PyUnicode_FromFormat(
        "%s(%s, %s, %s)", slot, Py_TYPE(a)->tp_name, Py_TYPE(b)->tp_name,
        Py_TYPE(c)->tp_name);
}

#define BINARY_SLOT(slot, name)                                                \
    static PyObject *record_##slot(PyObject *a, PyObject *b) {                 \
        return record("nb_" #slot, a, b, NULL);                                \
    }                                                                          \
    static PyObject *record_inplace_##slot(PyObject *a, PyObject *b) {         \
        return record("nb_inplace_" #slot, a, b, NULL);                        \
    }
#define UNARY_SLOT(slot, name)                                                 \
    static PyObject *record_##slot(PyObject *a) {                              \
        return record("nb_" #slot, a, NULL, NULL);                             \
    }
BINARY_OPERATORS(BINARY_SLOT)
UNARY_OPERATORS(UNARY_SLOT)

static PyObject *record_divmod(PyObject *a, PyObject *b) {
    return record("nb_divmod", a, b, NULL);
}

static PyObject *record_power(PyObject *a, PyObject *b, PyObject *c) {
    return record("nb_power", a, b, c);
}

static PyObject *record_inplace_power(PyObject *a, PyObject *b, PyObject *c) {
    return record("nb_inplace_power", a, b, c);
}

static PyObject *to_int(PyObject *self) {
    Py_XDECREF(record("nb_int", self, NULL, NULL));
    return PyLong_FromLong(103);
}

static PyObject *to_index(PyObject *self) {
    Py_XDECREF(record("nb_index", self, NULL, NULL));
    return PyLong_FromLong(3);
}

static PyObject *to_float(PyObject *self) {
    Py_XDECREF(record("nb_float", self, NULL, NULL));
    return PyErr_Format(
        PyExc_RuntimeError, "no float in %s", Py_TYPE(self)->tp_name);
}

/* The answer of nb_bool, -1 for an error. */
static int truth;

static int to_bool(PyObject *self) {
    Py_XDECREF(record("nb_bool", self, NULL, NULL));
    if (truth < 0) {
        PyErr_SetString(PyExc_RuntimeError, "no truth today");
    }
    return truth;
}

#define BINARY_FIELDS(slot, name)                                              \
    .nb_##slot = record_##slot, .nb_inplace_##slot = record_inplace_##slot,
#define UNARY_FIELD(slot, name) .nb_##slot = record_##slot,
static PyNumberMethods recording_number = {
    BINARY_OPERATORS(BINARY_FIELDS) UNARY_OPERATORS(UNARY_FIELD).nb_divmod =
        record_divmod,
    .nb_power = record_power,
    .nb_inplace_power = record_inplace_power,
    .nb_int = to_int,
    .nb_index = to_index,
    .nb_float = to_float,
    .nb_bool = to_bool,
};

static void recorder_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Recorder_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Recorder",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = recorder_dealloc,
    .tp_as_number = &recording_number,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

/* In-place slots of this type change the operand itself. */
static PyObject *keep_self(PyObject *self, PyObject *other) {
    (void)other;
    return Py_NewRef(self);
}

static PyObject *not_implemented(PyObject *self, PyObject *other) {
    (void)self;
    (void)other;
    Py_RETURN_NOTIMPLEMENTED;
}

static PyNumberMethods changing_number = {
    .nb_inplace_add = keep_self,
    .nb_subtract = not_implemented,
    .nb_inplace_subtract = not_implemented,
};

static PyTypeObject Changing_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Changing",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = recorder_dealloc,
    .tp_as_number = &changing_number,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyObject *new_of(PyTypeObject *type) {
    Referent *self = PyObject_New(Referent, type);
    self->weaklist = NULL;
    return (PyObject *)self;
}

struct binary {
    const char *name;
    binaryfunc function;
    size_t slot;
};

struct unary {
    const char *name;
    unaryfunc function;
    size_t slot;
};

#define BINARY_ENTRIES(slot, name)                                             \
    {#name, PyNumber_##name, offsetof(PyNumberMethods, nb_##slot)},            \
        {"InPlace" #name, PyNumber_InPlace##name,                              \
         offsetof(PyNumberMethods, nb_inplace_##slot)},
static const struct binary binaries[] = {BINARY_OPERATORS(BINARY_ENTRIES){
    "Divmod", PyNumber_Divmod, offsetof(PyNumberMethods, nb_divmod)}};

/* The slot by itself, for there is no float type everywhere. */
static PyObject *float_by_slot(PyObject *proxy) {
    return Py_TYPE(proxy)->tp_as_number->nb_float(proxy);
}

#define UNARY_ENTRY(slot, name)                                                \
    {#name, PyNumber_##name, offsetof(PyNumberMethods, nb_##slot)},
static const struct unary unaries[] = {
    UNARY_OPERATORS(UNARY_ENTRY){
        "Long", PyNumber_Long, offsetof(PyNumberMethods, nb_int)},
    {"Float", float_by_slot, offsetof(PyNumberMethods, nb_float)},
    {"Index", PyNumber_Index, offsetof(PyNumberMethods, nb_index)}};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static void *slot_of(PyTypeObject *type, size_t offset) {
    return *(void **)((char *)type->tp_as_number + offset);
}

struct operand {
    const char *name;
    PyObject *object;
};

static void show_binary(
    const struct binary *operator, const struct operand * left,
    const struct operand *right) {
    char label[200];
    snprintf(
        label, sizeof label, "%s %s, %s", operator->name, left->name,
        right->name);
    show_result(label, operator->function(left->object, right->object));
}

/* The operands that most tests use; each is an owned object. */
struct operands {
    struct operand recorder, proxy, plain, plain_proxy, number;
};

static struct operands new_operands(void) {
    struct operands made = {
        {"recorder", new_of(&Recorder_Type)},
        {"proxy", NULL},
        {"plain", new_referent()},
        {"plain proxy", NULL},
        {"5", PyLong_FromLong(5)}};
    made.proxy.object = PyWeakref_NewProxy(made.recorder.object, NULL);
    made.plain_proxy.object = PyWeakref_NewProxy(made.plain.object, NULL);
    return made;
}

static void release_operands(struct operands *made) {
    CHECK(Py_REFCNT(made->recorder.object) == 1);
    CHECK(Py_REFCNT(made->plain.object) == 1);
    CHECK(Py_REFCNT(made->proxy.object) == 1);
    CHECK(Py_REFCNT(made->plain_proxy.object) == 1);
    RELEASE(
        made->recorder.object, made->proxy.object, made->plain.object,
        made->plain_proxy.object, made->number.object);
}

TEST(binary_operators_see_the_referents_of_both_sides, "W-312 W-314") {
    struct operands made = new_operands();
    for (size_t i = 0; i < COUNT(binaries); i++) {
        show_binary(&binaries[i], &made.proxy, &made.plain);
        show_binary(&binaries[i], &made.plain, &made.proxy);
        show_binary(&binaries[i], &made.proxy, &made.plain_proxy);
        show_binary(&binaries[i], &made.plain_proxy, &made.proxy);
        show_binary(&binaries[i], &made.proxy, &made.proxy);
        show_binary(&binaries[i], &made.recorder, &made.proxy);
        show_binary(&binaries[i], &made.number, &made.proxy);
        show_binary(&binaries[i], &made.proxy, &made.number);
    }
    release_operands(&made);
}

TEST(what_the_referents_cannot_do_is_said_of_them, "W-314") {
    struct operands made = new_operands();
    for (size_t i = 0; i < COUNT(binaries); i++) {
        show_binary(&binaries[i], &made.plain_proxy, &made.number);
        show_binary(&binaries[i], &made.number, &made.plain_proxy);
        show_binary(&binaries[i], &made.plain_proxy, &made.plain_proxy);
    }
    for (size_t i = 0; i < COUNT(unaries); i++) {
        show_result(
            unaries[i].name, unaries[i].function(made.plain_proxy.object));
    }
    release_operands(&made);
}

TEST(a_reference_is_not_looked_through, "W-312") {
    struct operands made = new_operands();
    struct operand reference = {
        "reference", PyWeakref_NewRef(made.plain.object, NULL)};
    show_binary(&binaries[0], &made.proxy, &reference);
    show_binary(&binaries[0], &reference, &made.proxy);
    show_binary(&binaries[0], &made.plain_proxy, &reference);
    RELEASE(reference.object);
    release_operands(&made);
}

TEST(unary_operators_see_the_referent, "W-312 W-335") {
    struct operands made = new_operands();
    for (size_t i = 0; i < COUNT(unaries); i++) {
        show_result(unaries[i].name, unaries[i].function(made.proxy.object));
    }
    SHOW(PyNumber_AsSsize_t(made.proxy.object, PyExc_OverflowError));
    release_operands(&made);
}

TEST(power_sees_the_referents_of_all_three, "W-312") {
    struct operands made = new_operands();
    PyObject *p = made.proxy.object;
    PyObject *q = made.plain_proxy.object;
    PyObject *five = made.number.object;
    SHOW_RESULT(PyNumber_Power(p, q, Py_None));
    SHOW_RESULT(PyNumber_Power(q, p, Py_None));
    SHOW_RESULT(PyNumber_Power(p, q, p));
    SHOW_RESULT(PyNumber_Power(q, q, p));
    SHOW_RESULT(PyNumber_Power(five, five, p));
    SHOW_RESULT(PyNumber_Power(five, p, five));
    SHOW_RESULT(PyNumber_Power(q, q, q));
    SHOW_RESULT(PyNumber_Power(q, q, Py_None));
    SHOW_RESULT(PyNumber_Power(five, five, q));
    SHOW_RESULT(PyNumber_InPlacePower(p, q, Py_None));
    SHOW_RESULT(PyNumber_InPlacePower(q, p, Py_None));
    SHOW_RESULT(PyNumber_InPlacePower(p, q, p));
    SHOW_RESULT(PyNumber_InPlacePower(q, q, q));
    SHOW_RESULT(PyNumber_InPlacePower(q, q, Py_None));
    release_operands(&made);
}

TEST(an_operation_in_place_gives_the_referent_itself, "W-313") {
    PyObject *referent = new_of(&Changing_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *result = PyNumber_InPlaceAdd(proxy, Py_None);
    SHOW_TRUTH(result == referent);
    RELEASE(result);
    SHOW_RESULT(PyNumber_InPlaceSubtract(proxy, Py_None));
    SHOW_RESULT(PyNumber_Subtract(proxy, proxy));
    CHECK(Py_REFCNT(referent) == 1);
    RELEASE(referent, proxy);
}

TEST(slots_called_without_a_proxy_just_forward, "W-316") {
    PyNumberMethods *number = _PyWeakref_ProxyType.tp_as_number;
    PyObject *five = PyLong_FromLong(5);
    PyObject *ten = PyLong_FromLong(10);
    SHOW_RESULT(number->nb_add(five, ten));
    SHOW_RESULT(number->nb_subtract(five, ten));
    SHOW_RESULT(number->nb_negative(five));
    SHOW_RESULT(number->nb_add(five, Py_None));
    struct operands made = new_operands();
    for (size_t i = 0; i < COUNT(binaries); i++) {
        binaryfunc slot =
            (binaryfunc)slot_of(&_PyWeakref_ProxyType, binaries[i].slot);
        show_result(
            binaries[i].name, slot(made.recorder.object, made.plain.object));
    }
    PyObject *r = made.recorder.object;
    SHOW_RESULT(number->nb_power(r, five, Py_None));
    SHOW_RESULT(number->nb_inplace_power(r, five, ten));
    release_operands(&made);
    RELEASE(five, ten);
}

TEST(truth_is_the_referents, "W-320") {
    struct operands made = new_operands();
    for (truth = -1; truth <= 1; truth++) {
        SHOW_STATUS(PyObject_IsTrue(made.proxy.object));
        SHOW_STATUS(PyObject_Not(made.proxy.object));
    }
    SHOW_STATUS(PyObject_IsTrue(made.plain_proxy.object));
    release_operands(&made);
}

TEST(the_first_dead_operand_decides_and_nothing_leaks, "W-311 W-314") {
    struct operands made = new_operands();
    PyObject *gone = new_of(&Recorder_Type);
    struct operand dead = {"dead", PyWeakref_NewProxy(gone, NULL)};
    Py_DECREF(gone);
    for (size_t i = 0; i < COUNT(binaries); i++) {
        show_binary(&binaries[i], &dead, &made.number);
        show_binary(&binaries[i], &made.number, &dead);
        show_binary(&binaries[i], &made.proxy, &dead);
        show_binary(&binaries[i], &dead, &made.proxy);
        show_binary(&binaries[i], &made.plain_proxy, &dead);
        show_binary(&binaries[i], &dead, &dead);
    }
    for (size_t i = 0; i < COUNT(unaries); i++) {
        show_result(unaries[i].name, unaries[i].function(dead.object));
    }
    PyObject *d = dead.object;
    PyObject *p = made.proxy.object;
    PyObject *five = made.number.object;
    SHOW_RESULT(PyNumber_Power(d, p, Py_None));
    SHOW_RESULT(PyNumber_Power(p, d, Py_None));
    SHOW_RESULT(PyNumber_Power(p, p, d));
    SHOW_RESULT(PyNumber_Power(five, five, d));
    SHOW_RESULT(PyNumber_InPlacePower(d, p, Py_None));
    SHOW_RESULT(PyNumber_InPlacePower(p, d, Py_None));
    SHOW_RESULT(PyNumber_InPlacePower(p, p, d));
    SHOW_STATUS(PyObject_IsTrue(d));
    SHOW_STATUS(PyObject_Not(d));
    SHOW_STATUS(PyNumber_AsSsize_t(d, NULL));
    CHECK(Py_REFCNT(d) == 1);
    release_operands(&made);
    RELEASE(d);
}

/* A proxy to a recorder whose only reference its own slot releases. */
static PyObject *new_proxy_to_released(void) {
    released_inside = new_of(&Recorder_Type);
    return PyWeakref_NewProxy(released_inside, NULL);
}

TEST(the_referent_lives_as_long_as_the_operation, "W-312") {
    for (size_t i = 0; i < COUNT(binaries); i++) {
        PyObject *proxy = new_proxy_to_released();
        show_result(binaries[i].name, binaries[i].function(proxy, Py_None));
        CHECK(is_dead(proxy));
        RELEASE(proxy);
        proxy = new_proxy_to_released();
        show_result(binaries[i].name, binaries[i].function(Py_None, proxy));
        CHECK(is_dead(proxy));
        RELEASE(proxy);
    }
    for (size_t i = 0; i < COUNT(unaries); i++) {
        PyObject *proxy = new_proxy_to_released();
        show_result(unaries[i].name, unaries[i].function(proxy));
        CHECK(is_dead(proxy));
        RELEASE(proxy);
    }
    PyObject *proxy = new_proxy_to_released();
    SHOW_RESULT(PyNumber_Power(proxy, Py_None, Py_None));
    CHECK(is_dead(proxy));
    RELEASE(proxy);
    proxy = new_proxy_to_released();
    SHOW_RESULT(PyNumber_Power(Py_None, Py_None, proxy));
    CHECK(is_dead(proxy));
    RELEASE(proxy);
    proxy = new_proxy_to_released();
    truth = 1;
    SHOW_STATUS(PyObject_IsTrue(proxy));
    CHECK(is_dead(proxy));
    RELEASE(proxy);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Recorder_Type) == 0);
    CHECK(PyType_Ready(&Changing_Type) == 0);
}

TEST_MAIN(
    ready_types, &binary_operators_see_the_referents_of_both_sides,
    &what_the_referents_cannot_do_is_said_of_them,
    &a_reference_is_not_looked_through, &unary_operators_see_the_referent,
    &power_sees_the_referents_of_all_three,
    &an_operation_in_place_gives_the_referent_itself,
    &slots_called_without_a_proxy_just_forward, &truth_is_the_referents,
    &the_first_dead_operand_decides_and_nothing_leaks,
    &the_referent_lives_as_long_as_the_operation)
