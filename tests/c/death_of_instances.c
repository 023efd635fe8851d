/* In which order does an instance of a class with a body die? */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static PyObject *label_class;

static PyObject *content_dies(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *label = PyObject_GetAttrString(PyTuple_GetItem(args, 0), "label");
    show("released: %s", PyUnicode_AsUTF8(label));
    Py_DECREF(label);
    Py_RETURN_NONE;
}

/* An object that says when it is released. */
static PyObject *content(const char *label) {
    static PyMethodDef dies = {"__del__", content_dies, METH_VARARGS, NULL};
    if (label_class == NULL) {
        label_class = class_with("Content", NULL, "__del__", method_of(&dies));
    }
    PyObject *made = instance_of(label_class);
    PyObject *value = text(label);
    PyObject_SetAttrString(made, "label", value);
    Py_DECREF(value);
    return made;
}

static PyObject *callback(void) {
    return function_returning("callback", Py_NewRef(Py_None));
}

/* Releases an object that a weak reference with a callback points at. */
static void die(const char *label, PyObject *object) {
    show("%s", label);
    PyObject *function = callback();
    PyObject *reference = PyWeakref_NewRef(object, function);
    if (reference == NULL) {
        show_error("no weak reference");
    }
    Py_DECREF(object);
    RELEASE(reference, function);
}

static void give(PyObject *object, const char *attribute, PyObject *value) {
    CHECK(PyObject_SetAttrString(object, attribute, value) == 0);
    Py_DECREF(value);
}

static PyObject *with_slots(const char *first, const char *second) {
    PyObject *slots = PyTuple_New(2);
    PyTuple_SetItem(slots, 0, text(first));
    PyTuple_SetItem(slots, 1, text(second));
    PyObject *type = class_with("Slots", NULL, "__slots__", slots);
    PyObject *instance = instance_of(type);
    Py_DECREF(type);
    return instance;
}

/* An instance of a class on top of a base, made with one argument or none. */
static PyObject *on_top_of(PyObject *base, PyObject *argument) {
    PyObject *type = class_with("Derived", base, NULL, NULL);
    PyObject *instance = argument == NULL ? PyObject_CallNoArgs(type)
                                          : PyObject_CallOneArg(type, argument);
    CHECK(instance != NULL);
    RELEASE(type, argument);
    return instance;
}

TEST(what_goes_first, "W-400 W-402") {
    PyObject *object = on_top_of((PyObject *)&PyBaseObject_Type, NULL);
    give(object, "x", content("dict attribute"));
    die("a class with a dict", object);
    object = with_slots("x", "__weakref__");
    give(object, "x", content("slot"));
    die("a class with slots", object);
    object = with_slots("b", "a");
    give(object, "a", content("slot a"));
    give(object, "b", content("slot b"));
    die("two slots", object);
    PyObject *type = class_with(
        "D", NULL, "__del__", method_returning("__del__", Py_NewRef(Py_None)));
    object = instance_of(type);
    give(object, "x", content("dict attribute"));
    die("a class with a finalizer", object);
    Py_DECREF(type);
    PyObject *argument = content("argument");
    object = on_top_of(PyExc_ValueError, argument);
    give(object, "x", content("dict attribute"));
    die("an exception", object);
    object = on_top_of((PyObject *)&PyProperty_Type, content("getter"));
    give(object, "x", content("dict attribute"));
    die("a property", object);
    PyObject *plain = on_top_of((PyObject *)&PyBaseObject_Type, NULL);
    object = on_top_of((PyObject *)&_PyWeakref_RefType, Py_NewRef(plain));
    give(object, "x", content("dict attribute"));
    die("a reference", object);
    Py_DECREF(plain);
    PyObject *self = content("bound object");
    object = PyMethod_New(Py_None, self);
    Py_DECREF(self);
    die("a bound method", object);
}

static PyObject *kept;
static PyObject *made_meanwhile;

static PyObject *keeps(PyObject *self, PyObject *args) {
    (void)self;
    show("__del__ keeps it");
    kept = Py_NewRef(PyTuple_GetItem(args, 0));
    Py_RETURN_NONE;
}

static PyObject *refers(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *function =
        function_returning("made in __del__", Py_NewRef(Py_None));
    made_meanwhile = PyWeakref_NewRef(PyTuple_GetItem(args, 0), function);
    Py_DECREF(function);
    show("__del__ has made a reference");
    Py_RETURN_NONE;
}

TEST(a_finalizer_that_keeps_the_object, "W-403 W-404") {
    static PyMethodDef keep = {"__del__", keeps, METH_VARARGS, NULL};
    PyObject *type = class_with("K", NULL, "__del__", method_of(&keep));
    PyObject *object = instance_of(type);
    PyObject *function = callback();
    PyObject *reference = PyWeakref_NewRef(object, function);
    Py_DECREF(object);
    SHOW_TRUTH(kept == object);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == object);
    Py_CLEAR(kept);
    SHOW_TRUTH(kept == NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    RELEASE(type, function, reference);
}

TEST(references_made_by_a_finalizer, "W-405") {
    static PyMethodDef refer = {"__del__", refers, METH_VARARGS, NULL};
    PyObject *type = class_with("R", NULL, "__del__", method_of(&refer));
    die("before and during", instance_of(type));
    SHOW_TRUTH(PyWeakref_GetObject(made_meanwhile) == Py_None);
    Py_CLEAR(made_meanwhile);
    Py_DECREF(type);
}

TEST(a_finalizer_that_fails, "W-403") {
    PyObject *type =
        class_with("F", NULL, "__del__", method_returning("__del__", NULL));
    PyObject *object = instance_of(type);
    PyErr_SetString(PyExc_KeyError, "pending");
    capture_stderr();
    Py_DECREF(object);
    show_captured_stderr("written");
    show_error("pending");
    Py_DECREF(type);
}

TEST(a_referent_that_holds_its_own_reference, "W-407") {
    PyObject *const bases[] = {
        (PyObject *)&PyBaseObject_Type, PyExc_ValueError,
        (PyObject *)&PyProperty_Type};
    for (size_t i = 0; i < 3; i++) {
        PyObject *object = on_top_of(bases[i], NULL);
        PyObject *function = callback();
        PyObject *reference = PyWeakref_NewRef(object, function);
        give(object, "reference", reference);
        show("%s", ((PyTypeObject *)bases[i])->tp_name);
        Py_DECREF(object);
        Py_DECREF(function);
    }
}

TEST(a_reference_that_holds_its_own_referent, "W-418") {
    PyObject *base = (PyObject *)&_PyWeakref_RefType;
    PyObject *type = class_with("Holder", base, NULL, NULL);
    PyObject *referent = on_top_of((PyObject *)&PyBaseObject_Type, NULL);
    PyObject *function = callback();
    PyObject *other = function_returning("other", Py_NewRef(Py_None));
    PyObject *args = PyTuple_Pack(2, referent, function);
    PyObject *holder = PyObject_Call(type, args, NULL);
    PyObject *second = PyWeakref_NewRef(referent, other);
    PyObject *third = PyWeakref_NewRef(referent, other);
    Py_DECREF(args);
    give(holder, "referent", referent);
    Py_DECREF(holder);
    SHOW_TRUTH(PyWeakref_GetObject(second) == Py_None);
    SHOW(Py_REFCNT(function));
    RELEASE(type, function, other, second, third);
}

TEST(classes_on_top_of_references_and_others, "W-243") {
    PyObject *base = (PyObject *)&_PyWeakref_RefType;
    PyObject *plain = class_with(
        "Plain", NULL, "__len__",
        method_returning("__len__", PyLong_FromLong(3)));
    PyObject *others[] = {
        plain, (PyObject *)&PyDict_Type, (PyObject *)&PyTuple_Type,
        PyExc_ValueError, (PyObject *)&PyLong_Type};
    PyObject *referent = instance_of(plain);
    for (size_t i = 0; i < 5; i++) {
        for (int turned = 0; turned < 2; turned++) {
            PyObject *bases = turned ? PyTuple_Pack(2, others[i], base)
                                     : PyTuple_Pack(2, base, others[i]);
            PyObject *type = new_class("Both", bases, NULL);
            Py_DECREF(bases);
            if (type == NULL) {
                show_error(((PyTypeObject *)others[i])->tp_name);
                continue;
            }
            PyObject *reference = PyObject_CallOneArg(type, referent);
            SHOW(PyObject_Size(reference));
            SHOW(PyWeakref_CheckRef(reference));
            PyObject *result = PyObject_CallNoArgs(reference);
            SHOW_TRUTH(result == referent);
            RELEASE(type, reference, result);
        }
    }
    RELEASE(plain, referent);
}

static void drop_the_class(void) {
    Py_CLEAR(label_class);
}

TEST(nothing_is_left, "") {
    drop_the_class();
    SHOW_TRUTH(label_class == NULL);
}

TEST_MAIN(
    NULL, &what_goes_first, &a_finalizer_that_keeps_the_object,
    &references_made_by_a_finalizer, &a_finalizer_that_fails,
    &a_referent_that_holds_its_own_reference,
    &a_reference_that_holds_its_own_referent,
    &classes_on_top_of_references_and_others, &nothing_is_left)
