/* Objects die, are reached through proxies and are collected while each
 * allocation fails once. */
#include "class_body.h"
#include "failing.h"
#include "referent.h"

static int callbacks_run;

/* Raises MemoryError itself where its own allocation is the one that fails. */
static PyObject *make_a_list(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    callbacks_run++;
    return PyList_New(3);
}

static PyMethodDef make_a_list_def = {"make_a_list", make_a_list, METH_O, NULL};

static PyObject *callback;

static PyObject *dying_type;

/* What is reported as unraisable goes nowhere. */
static void without_stderr(void) {
    PySys_SetObject("stderr", Py_None);
    callback = PyCFunction_New(&make_a_list_def, NULL);
    /* What reports look into exists from now on. */
    CHECK(PyObject_HasAttrString(callback, "__module__"));
}

/* A referent with weak references dies: none of them survives, whatever fails,
 * and an error that is set before stays. */
static int die_with_references(void) {
    PyObject *referent = PyObject_CallNoArgs(dying_type);
    PyObject *list = referent == NULL ? NULL : PyList_New(0);
    for (int i = 0; i < 5 && list != NULL; i++) {
        PyObject *made = i == 0   ? PyWeakref_NewRef(referent, NULL)
                         : i == 1 ? PyWeakref_NewProxy(referent, NULL)
                         : i == 2 ? PyWeakref_NewProxy(referent, callback)
                                  : PyWeakref_NewRef(referent, callback);
        if (made == NULL || PyList_Append(list, made) < 0) {
            Py_CLEAR(list);
        }
        Py_XDECREF(made);
    }
    callbacks_run = 0;
    Py_XDECREF(referent);
    CHECK(list == NULL || PyErr_Occurred() == NULL);
    CHECK(list == NULL || callbacks_run == 3 || callbacks_run == 0);
    for (int i = 0; i < 5 && list != NULL; i++) {
        CHECK(is_dead(PyList_GET_ITEM(list, i)));
        CHECK(weakref_of(PyList_GET_ITEM(list, i))->wr_next == NULL);
    }
    return DONE(list);
}

TEST(referents_that_die, "W-004 W-035") {
    without_stderr();
    dying_type = class_with("Dying", NULL, NULL, NULL);
    fail_each_allocation("death", die_with_references);
    RELEASE(dying_type, callback);
}

enum { MANY = 1500 };

/* More than are noted at once: what is noted already when memory runs out is
 * given back. */
static void die_with_many(Py_ssize_t failing) {
    static PyObject *references[MANY];
    PyObject *referent = PyObject_CallNoArgs(dying_type);
    Py_ssize_t owned = Py_REFCNT(callback);
    for (int i = 0; i < MANY; i++) {
        references[i] = PyWeakref_NewRef(referent, callback);
        CHECK(references[i] != NULL);
    }
    callbacks_run = 0;
    nativeweakref_fault_set(failing);
    Py_DECREF(referent);
    CHECK(nativeweakref_fault_set(0) == 0); /* it has happened */
    CHECK(PyErr_Occurred() == NULL);
    CHECK(callbacks_run == MANY || callbacks_run == 0);
    for (int i = 0; i < MANY; i++) {
        PyWeakReference *reference = weakref_of(references[i]);
        CHECK(is_dead(references[i]));
        CHECK(Py_REFCNT(references[i]) == 1);
        CHECK(reference->wr_next == NULL && reference->wr_prev == NULL);
        CHECK(reference->wr_callback == (callbacks_run == 0 ? callback : NULL));
        Py_DECREF(references[i]);
    }
    CHECK(Py_REFCNT(callback) == owned);
}

/* With the second and the third allocation the notes grow. */
TEST(referents_with_many_that_die, "W-004 W-035 W-065") {
    without_stderr();
    dying_type = class_with("Dying", NULL, NULL, NULL);
    for (Py_ssize_t failing = 1; failing <= 3; failing++) {
        die_with_many(failing);
        CHECK(callbacks_run == 0);
        CHECK(nativeweakref_heap_check() == NULL);
    }
    die_with_many(0);
    CHECK(callbacks_run == MANY);
    RELEASE(dying_type, callback);
}

static PyObject *number; /* an instance of a class of floats */
static PyObject *items;  /* ... of lists */
static PyObject *number_proxy;
static PyObject *items_proxy;

static int use_operators(void) {
    static binaryfunc const operators[] = {
        PyNumber_Add,
        PyNumber_Subtract,
        PyNumber_Multiply,
        PyNumber_TrueDivide,
        PyNumber_FloorDivide,
        PyNumber_Remainder,
        PyNumber_Divmod,
        PyNumber_InPlaceAdd,
        PyNumber_InPlaceSubtract,
        PyNumber_InPlaceMultiply,
        PyNumber_InPlaceTrueDivide,
        PyNumber_InPlaceFloorDivide,
        PyNumber_InPlaceRemainder};
    static unaryfunc const unary[] = {
        PyNumber_Negative, PyNumber_Positive, PyNumber_Absolute, PyNumber_Float,
        PyNumber_Long,     PyObject_Str,      PyObject_Repr};
    int whole = 1;
    for (size_t i = 0; whole && i < sizeof operators / sizeof *operators; i++) {
        PyObject *result = operators[i](number_proxy, number_proxy);
        whole = result != NULL;
        Py_XDECREF(result);
    }
    for (size_t i = 0; whole && i < sizeof unary / sizeof *unary; i++) {
        PyObject *result = unary[i](number_proxy);
        whole = result != NULL;
        Py_XDECREF(result);
    }
    for (int op = Py_LT; whole && op <= Py_GE; op++) {
        whole = PyObject_RichCompareBool(number_proxy, number, op) >= 0;
    }
    PyObject *power =
        whole ? PyNumber_Power(number_proxy, number, Py_None) : NULL;
    return DONE(power) && PyObject_IsTrue(number_proxy) == 1;
}

static int use_items(void) {
    PyObject *name = PyUnicode_FromString("name");
    PyObject *index = name == NULL ? NULL : PyLong_FromLong(1);
    int set = index != NULL &&
              PyObject_SetAttr(items_proxy, name, index) == 0 &&
              PyObject_SetItem(items_proxy, index, name) == 0;
    PyObject *got = set ? PyObject_GetItem(items_proxy, index) : NULL;
    PyObject *value = got == NULL ? NULL : PyObject_GetAttr(items_proxy, name);
    PyObject *iterator = value == NULL ? NULL : PyObject_GetIter(items_proxy);
    PyObject *whole = iterator == NULL ? NULL : PySequence_List(items_proxy);
    PyObject *length =
        whole == NULL ? NULL : PyLong_FromSsize_t(PyObject_Length(items_proxy));
    int found = length != NULL && PySequence_Contains(items, name) == 1 &&
                PySequence_Contains(items_proxy, name) == 1;
    PyObject *error = PyErr_GetRaisedException();
    if (PyObject_DelAttrString(items, "name") < 0) {
        PyErr_Clear(); /* it was not set */
    }
    PyErr_SetRaisedException(error);
    return DONE(name, index, got, value, iterator, whole, length) && found;
}

static PyObject *instance_with(PyObject *base, PyObject *argument) {
    PyObject *type = class_with("Subclass", base, NULL, NULL);
    PyObject *instance = PyObject_CallOneArg(type, argument);
    Py_DECREF(type);
    Py_DECREF(argument);
    return instance;
}

TEST(operations_through_proxies, "W-035") {
    number = instance_with((PyObject *)&PyFloat_Type, PyFloat_FromDouble(6.5));
    items = instance_with(
        (PyObject *)&PyList_Type, Py_BuildValue("[iii]", 1, 2, 3));
    number_proxy = PyWeakref_NewProxy(number, NULL);
    items_proxy = PyWeakref_NewProxy(items, NULL);
    fail_each_allocation("operators", use_operators);
    fail_each_allocation("items", use_items);
    RELEASE(number_proxy, items_proxy, number, items);
}

static PyObject *node_type; /* with a finalizer that allocates */

/* Two objects that hold each other, a weak reference inside of the garbage and
 * one outside of it. */
static int leave_garbage(void) {
    PyObject *first = PyObject_CallNoArgs(node_type);
    PyObject *second = first == NULL ? NULL : PyObject_CallNoArgs(node_type);
    PyObject *outside =
        second == NULL ? NULL : PyWeakref_NewRef(first, callback);
    PyObject *inside =
        outside == NULL ? NULL : PyWeakref_NewRef(second, callback);
    int linked = inside != NULL &&
                 PyObject_SetAttrString(first, "other", second) == 0 &&
                 PyObject_SetAttrString(second, "other", first) == 0 &&
                 PyObject_SetAttrString(second, "reference", inside) == 0;
    Py_XDECREF(first);
    Py_XDECREF(second);
    Py_XDECREF(inside);
    PyGC_Collect();
    int made = linked && PyErr_Occurred() == NULL;
    Py_XDECREF(outside);
    return made;
}

TEST(collections, "") {
    without_stderr();
    static PyMethodDef finalizer = {"__del__", make_a_list, METH_O, NULL};
    node_type = class_with("Node", NULL, "__del__", method_of(&finalizer));
    CHECK(node_type != NULL);
    fail_each_allocation("collection", leave_garbage);
    RELEASE(node_type, callback);
}

TEST_MAIN(
    ready_referents, &referents_that_die, &referents_with_many_that_die,
    &operations_through_proxies, &collections)
