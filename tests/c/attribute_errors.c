/* What an AttributeError knows about the attribute that was looked for, and
 * what becomes of errors of names that are no plain texts. */
#include "class_body.h"

static PyObject *raise_attribute_error(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_AttributeError, "mine");
    return NULL;
}

static PyObject *raise_value_error(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_ValueError, "mine");
    return NULL;
}

/* One that knows something already. */
static PyObject *raise_knowing(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_AttributeError, "knows");
    PyObject *raised = PyErr_GetRaisedException();
    CHECK(PyObject_SetAttrString(raised, "name", Py_True) == 0);
    PyErr_SetRaisedException(raised);
    return NULL;
}

/* A subclass of AttributeError whose name cannot be set. */
static PyObject *refusing_class;

static PyObject *raise_subclass(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(refusing_class, "subclass");
    return NULL;
}

static PyMethodDef definitions[] = {
    {"attribute_error", raise_attribute_error, METH_VARARGS, NULL},
    {"value_error", raise_value_error, METH_VARARGS, NULL},
    {"knowing", raise_knowing, METH_VARARGS, NULL},
    {"subclass", raise_subclass, METH_VARARGS, NULL}};
enum { DEFINITIONS = sizeof definitions / sizeof definitions[0] };

/* By type: objects have addresses. */
static void show_attribute(PyObject *error, const char *name) {
    PyObject *value = PyObject_GetAttrString(error, name);
    if (value != NULL && (PyUnicode_Check(value) || PyBool_Check(value))) {
        show_repr(name, value);
    } else if (value != NULL) {
        show("%s: %s", name, Py_TYPE(value)->tp_name);
    }
    PyErr_Clear();
    Py_XDECREF(value);
}

static void show_knowledge(const char *label, int failed) {
    PyObject *error = PyErr_GetRaisedException();
    CHECK(failed && error != NULL);
    PyErr_SetRaisedException(Py_NewRef(error));
    show_error(label);
    if (PyErr_GivenExceptionMatches(error, PyExc_AttributeError)) {
        show_attribute(error, "name");
        show_attribute(error, "obj");
    }
    Py_DECREF(error);
}

static void show_reading(PyObject *object, const char *name) {
    PyObject *text = PyUnicode_FromString(name);
    show_knowledge("read", PyObject_GetAttr(object, text) == NULL);
    show_knowledge("called", PyObject_CallMethodNoArgs(object, text) == NULL);
    Py_DECREF(text);
}

static PyObject *old_getattr(PyObject *self, char *name) {
    (void)self;
    PyErr_Format(PyExc_AttributeError, "no %s", name);
    return NULL;
}

static PyTypeObject Old_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Old",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getattr = old_getattr,
};

TEST(what_is_read, "PyObject_GetAttr") {
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *objects[] = {instance_of(plain), Py_NewRef(plain),
                           PyModule_New("m"),  PyLong_FromLong(1),
                           PyDict_New(),       NULL};
    for (int i = 0; objects[i] != NULL; i++) {
        show("%s", Py_TYPE(objects[i])->tp_name);
        show_reading(objects[i], "missing");
    }
    PyObject *proxy = PyWeakref_NewProxy(objects[0], NULL);
    show("a proxy");
    show_reading(proxy, "missing");
    CHECK(PyType_Ready(&Old_Type) == 0);
    PyObject *old = PyObject_New(PyObject, &Old_Type);
    show("tp_getattr");
    show_reading(old, "missing");
    RELEASE(proxy, old, plain);
    for (int i = 0; objects[i] != NULL; i++) {
        Py_DECREF(objects[i]);
    }
}

/* By __getattr__, and by a property. */
TEST(what_code_raises, "PyObject_GetAttr") {
    refusing_class = class_with(
        "Refusing", PyExc_AttributeError, "name",
        PyObject_CallNoArgs((PyObject *)&PyProperty_Type));
    for (int i = 0; i < DEFINITIONS; i++) {
        PyObject *function = PyCFunction_New(&definitions[i], NULL);
        PyObject *property =
            PyObject_CallOneArg((PyObject *)&PyProperty_Type, function);
        PyObject *asked = class_with("Asked", NULL, "__getattr__", function);
        PyObject *holder = class_with("Holder", NULL, "p", property);
        PyObject *instance = instance_of(asked);
        PyObject *held = instance_of(holder);
        show("%s", definitions[i].ml_name);
        show_reading(instance, "missing");
        show_reading(held, "p");
        RELEASE(asked, holder, instance, held);
    }
    Py_CLEAR(refusing_class);
}

/* Nothing is known about what is stored or deleted. */
TEST(what_is_stored, "PyObject_SetAttr") {
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(plain);
    PyObject *number = PyLong_FromLong(1000);
    show_knowledge("set", PyObject_SetAttrString(number, "x", Py_None) < 0);
    show_knowledge("real", PyObject_SetAttrString(number, "real", Py_None) < 0);
    show_knowledge("delete", PyObject_DelAttrString(instance, "x") < 0);
    show_knowledge("type", PyObject_DelAttrString(plain, "x") < 0);
    RELEASE(plain, instance, number);
}

TEST(what_the_usual_function_raises, "PyObject_GenericGetAttr") {
    PyObject *function = PyCFunction_New(definitions, NULL);
    PyObject *property =
        PyObject_CallOneArg((PyObject *)&PyProperty_Type, function);
    Py_DECREF(function);
    PyObject *holder = class_with("Holder", NULL, "p", property);
    PyObject *held = instance_of(holder);
    PyObject *name = PyUnicode_FromString("p");
    PyObject *missing = PyUnicode_FromString("missing");
    show_knowledge("p", PyObject_GenericGetAttr(held, name) == NULL);
    show_knowledge("missing", PyObject_GenericGetAttr(held, missing) == NULL);
    RELEASE(holder, held, name, missing);
}

/* ---- names with a hash of their own ---- */

static PyObject *hash_error; /* borrowed; NULL: none */
static int hashes;

static PyObject *own_hash(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    hashes++;
    if (hash_error != NULL) {
        PyErr_SetString(hash_error, "from the hash");
        return NULL;
    }
    return PyLong_FromLong(1);
}

static PyMethodDef hash_definition = {"hash", own_hash, METH_VARARGS, NULL};

static void show_hashes(void) {
    show("hashed %d times", hashes);
    hashes = 0;
}

TEST(names_that_cannot_be_hashed, "PyObject_GetAttr") {
    PyObject *const errors[] = {
        NULL, PyExc_ValueError, PyExc_AttributeError, PyExc_KeyError};
    PyObject *names = class_with(
        "Names", (PyObject *)&PyUnicode_Type, "__hash__",
        method_of(&hash_definition));
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *name = instance_of(names);
    PyObject *instance = instance_of(plain);
    CHECK(PyObject_SetAttrString(instance, "other", Py_None) == 0);
    for (int i = 0; i < 4; i++) {
        hash_error = errors[i];
        show("%s", i == 0 ? "no error" : ((PyTypeObject *)errors[i])->tp_name);
        show_knowledge("read", PyObject_GetAttr(instance, name) == NULL);
        show_hashes();
        SHOW(PyObject_HasAttr(instance, name));
        show_hashes();
        PyObject *found = Py_None;
        SHOW_STATUS(_PyObject_LookupAttr(instance, name, &found));
        CHECK(found == NULL);
        show_hashes();
        show_knowledge(
            "generic", PyObject_GenericGetAttr(instance, name) == NULL);
        show_hashes();
        SHOW_STATUS(PyObject_SetAttr(instance, name, Py_None));
        show_hashes();
        SHOW_STATUS(PyObject_SetAttr(instance, name, NULL));
        show_hashes();
        SHOW_STATUS(PyObject_SetAttr(instance, name, NULL));
        show_hashes();
    }
    hash_error = NULL;
    RELEASE(names, plain, name, instance);
}

TEST_MAIN(
    NULL, &what_is_read, &what_code_raises, &what_is_stored,
    &what_the_usual_function_raises, &names_that_cannot_be_hashed)
