/* How do methods, attributes, properties and their like behave that a type has
 * in its dictionary, and how is an attribute of a type itself found? */
#include "harness.h"

static PyObject *var_args(PyObject *self, PyObject *args) {
    (void)self;
    return Py_NewRef(args);
}

static PyObject *keywords(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    return PyTuple_Pack(2, args, kwargs == NULL ? Py_None : kwargs);
}

static PyObject *fast(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    (void)self;
    return count == 0 ? PyUnicode_FromString("nothing") : Py_NewRef(args[0]);
}

static PyObject *fast_keywords(
    PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    (void)self;
    (void)args;
    return PyTuple_Pack(
        2, count == 0 ? Py_None : args[0], names == NULL ? Py_None : names);
}

static PyObject *with_class(
    PyObject *self, PyTypeObject *cls, PyObject *const *args, Py_ssize_t count,
    PyObject *names) {
    (void)self;
    (void)args;
    (void)count;
    (void)names;
    return Py_NewRef((PyObject *)cls);
}

static PyObject *no_args(PyObject *self, PyObject *unused) {
    CHECK(unused == NULL);
    return PyUnicode_FromFormat("called on %s", Py_TYPE(self)->tp_name);
}

static PyObject *one_arg(PyObject *self, PyObject *argument) {
    (void)self;
    return Py_NewRef(argument);
}

static PyObject *of_class(PyObject *cls, PyObject *unused) {
    (void)unused;
    return Py_NewRef(cls);
}

static PyObject *of_nothing(PyObject *null, PyObject *argument) {
    CHECK(null == NULL);
    return Py_NewRef(argument);
}

static PyObject *get_value(PyObject *self, void *closure) {
    (void)self;
    return PyUnicode_FromString(closure);
}

static PyMethodDef methods[] = {
    {"var_args", var_args, METH_VARARGS, "var_args($self, *args)\n--\n\nDoc."},
    {"keywords", _PyCFunction_CAST(keywords), METH_VARARGS | METH_KEYWORDS,
     NULL},
    {"fast", _PyCFunction_CAST(fast), METH_FASTCALL, "No signature."},
    {"fast_keywords", _PyCFunction_CAST(fast_keywords),
     METH_FASTCALL | METH_KEYWORDS, ""},
    {"with_class", _PyCFunction_CAST(with_class),
     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, "with_class(\n\nbroken"},
    {"no_args", no_args, METH_NOARGS, "other(x)\n--\n\nAnother name."},
    {"one_arg", one_arg, METH_O, NULL},
    {"of_class", of_class, METH_CLASS | METH_NOARGS, "of_class()\n--\n\nDoc."},
    {"of_nothing", of_nothing, METH_STATIC | METH_O,
     "of_nothing()\n--\n\nDoc."},
    {"__len__", no_args, METH_NOARGS, "Hidden by the slot."},
    {"__hash__", no_args, METH_NOARGS | METH_COEXIST, "Instead of the slot."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef getsets[] = {
    {"read_only", get_value, NULL, "A value.", "closure"},
    {"unreadable", NULL, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

typedef struct {
    PyObject ob_base;
    int field;
} Thing;

static PyMemberDef members[] = {
    {"field", Py_T_INT, offsetof(Thing, field), 0, "A field."},
    {NULL, 0, 0, 0, NULL},
};

static Py_ssize_t length(PyObject *self) {
    (void)self;
    return 2;
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 5;
}

static PyObject *text(PyObject *self) {
    return PyUnicode_FromFormat("a %s", Py_TYPE(self)->tp_name);
}

static PySequenceMethods as_sequence = {.sq_length = length};

static PyTypeObject thing_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.inner.Thing",
    .tp_basicsize = sizeof(Thing),
    .tp_flags = Py_TPFLAGS_BASETYPE,
    .tp_doc = "Thing(x=1)\n--\n\nA thing.",
    .tp_repr = text,
    .tp_hash = hash,
    .tp_new = PyType_GenericNew,
    .tp_as_sequence = &as_sequence,
    .tp_methods = methods,
    .tp_members = members,
    .tp_getset = getsets,
};

static PyTypeObject derived_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Derived",
    .tp_basicsize = sizeof(Thing),
    .tp_base = &thing_type,
    .tp_repr = text,
};

static PyObject *compare(PyObject *left, PyObject *right, int op) {
    (void)left;
    (void)right;
    (void)op;
    return Py_NewRef(Py_NotImplemented);
}

static PyTypeObject unhashable_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Unhashable",
    .tp_basicsize = sizeof(Thing),
    .tp_richcompare = compare,
    .tp_new = PyType_GenericNew,
};

static PyTypeObject refusing_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Refusing",
    .tp_basicsize = sizeof(Thing),
    .tp_hash = PyObject_HashNotImplemented,
};

static PyObject *thing;
static PyObject *derived;

static void ready_types(void) {
    CHECK(PyType_Ready(&thing_type) == 0);
    CHECK(PyType_Ready(&derived_type) == 0);
    CHECK(PyType_Ready(&unhashable_type) == 0);
    CHECK(PyType_Ready(&refusing_type) == 0);
    thing = PyObject_CallNoArgs((PyObject *)&thing_type);
    derived = PyObject_CallNoArgs((PyObject *)&derived_type);
}

static PyObject *of_type(PyTypeObject *type, const char *name) {
    return PyObject_GetAttrString((PyObject *)type, name);
}

static void show_attribute(PyObject *object, const char *name) {
    show_result(name, PyObject_GetAttrString(object, name));
}

static void show_type_attribute(PyTypeObject *type, const char *name) {
    show_attribute((PyObject *)type, name);
}

static void show_keys(PyTypeObject *type) {
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    Py_DECREF(dict);
}

TEST(constructor_slots_methods_members_getsets, "") {
    show_keys(&thing_type);
    show_keys(&unhashable_type);
    show_keys(&refusing_type);
}

TEST(descriptors_describe_themselves, "") {
    const char *names[] = {"var_args",      "keywords",   "fast",
                           "fast_keywords", "with_class", "no_args",
                           "field",         "read_only",  "unreadable"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *descriptor = of_type(&thing_type, names[i]);
        show_repr("repr", descriptor);
        show_attribute(descriptor, "__name__");
        show_attribute(descriptor, "__qualname__");
        show_attribute(descriptor, "__doc__");
        show_attribute(descriptor, "__text_signature__");
        show_attribute(descriptor, "__objclass__");
        SHOW(PyDescr_IsData(descriptor));
        SHOW_STATUS(PyObject_SetAttrString(descriptor, "__name__", Py_None));
        Py_DECREF(descriptor);
    }
}

/* Without arguments, with the object, one more, two more, and a keyword. */
static void call_unbound(PyObject *method) {
    PyObject *one = PyLong_FromLong(1);
    PyObject *kwargs = PyDict_New();
    PyDict_SetItemString(kwargs, "k", Py_True);
    PyObject *args = PyTuple_Pack(1, thing);
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs(method));
    SHOW_RESULT(PyObject_CallOneArg(method, one));
    SHOW_RESULT(PyObject_CallOneArg(method, thing));
    SHOW_RESULT(PyObject_CallOneArg(method, derived));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(method, thing, one, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(method, thing, one, one, NULL));
    SHOW_RESULT(PyObject_Call(method, args, kwargs));
    SHOW_RESULT(PyObject_Call(method, none, kwargs));
    RELEASE(one, kwargs, args, none);
}

TEST(unbound_methods_of_each_convention, "") {
    const char *names[] = {"var_args",   "keywords", "fast",   "fast_keywords",
                           "with_class", "no_args",  "one_arg"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *method = of_type(&thing_type, names[i]);
        show("%s", names[i]);
        call_unbound(method);
        Py_DECREF(method);
    }
}

TEST(bound_methods_of_each_convention, "") {
    const char *names[] = {"var_args",   "keywords", "fast",   "fast_keywords",
                           "with_class", "no_args",  "one_arg"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *method = PyObject_GetAttrString(derived, names[i]);
        show_repr("repr", method);
        show_attribute(method, "__name__");
        show_attribute(method, "__qualname__");
        show_attribute(method, "__doc__");
        show_attribute(method, "__text_signature__");
        call_unbound(method);
        Py_DECREF(method);
    }
}

TEST(a_class_method_takes_the_class, "") {
    PyObject *of_thing = of_type(&thing_type, "of_class");
    SHOW_RESULT(PyObject_CallNoArgs(of_thing));
    show_type_attribute(&derived_type, "of_class");
    PyObject *bound = PyObject_GetAttrString(derived, "of_class");
    SHOW_RESULT(PyObject_CallNoArgs(bound));
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_None));
    PyObject *dict = PyType_GetDict(&thing_type);
    PyObject *descriptor = PyDict_GetItemString(dict, "of_class");
    show_repr("descriptor", descriptor);
    show("type: %s", Py_TYPE(descriptor)->tp_name);
    show_attribute(descriptor, "__doc__");
    show_attribute(descriptor, "__text_signature__");
    show_attribute(descriptor, "__qualname__");
    SHOW_RESULT(PyObject_CallNoArgs(descriptor));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, (PyObject *)&derived_type));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, (PyObject *)&PyLong_Type));
    descrgetfunc get = Py_TYPE(descriptor)->tp_descr_get;
    SHOW_RESULT(get(descriptor, NULL, NULL));
    SHOW_RESULT(get(descriptor, thing, NULL));
    SHOW_RESULT(get(descriptor, NULL, Py_None));
    RELEASE(of_thing, bound, dict);
}

TEST(a_static_method_takes_neither, "") {
    PyObject *function = of_type(&thing_type, "of_nothing");
    show_repr("function", function);
    show_attribute(function, "__qualname__");
    SHOW_RESULT(PyObject_CallOneArg(function, Py_None));
    SHOW_RESULT(PyObject_CallNoArgs(function));
    PyObject *dict = PyType_GetDict(&thing_type);
    PyObject *descriptor = PyDict_GetItemString(dict, "of_nothing");
    show_repr("descriptor", descriptor);
    SHOW_RESULT(PyObject_CallOneArg(descriptor, Py_None));
    show_attribute(descriptor, "__func__");
    show_attribute(descriptor, "__wrapped__");
    show_attribute(descriptor, "__dict__");
    show_attribute(descriptor, "__isabstractmethod__");
    RELEASE(function, dict);
}

TEST(bad_flags_make_no_descriptor, "") {
    static PyMethodDef bad = {"bad", no_args, METH_NOARGS | METH_O, NULL};
    static PyMethodDef both = {
        "both", no_args, METH_CLASS | METH_STATIC | METH_NOARGS, NULL};
    static PyMethodDef table[] = {{NULL, NULL, 0, NULL}, {NULL, NULL, 0, NULL}};
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Broken",
        .tp_basicsize = sizeof(Thing),
        .tp_methods = table,
    };
    SHOW_RESULT(PyDescr_NewMethod(&thing_type, &bad));
    table[0] = both;
    SHOW_STATUS(PyType_Ready(&type));
    /* A static type keeps what was made before the error. */
    Py_CLEAR(type.tp_dict);
    Py_CLEAR(type.tp_bases);
    Py_CLEAR(type.tp_mro);
}

TEST(new_checks_what_it_is_to_make, "W-215") {
    PyObject *of_object = of_type(&PyBaseObject_Type, "__new__");
    PyObject *of_thing = of_type(&thing_type, "__new__");
    PyObject *of_ref = of_type(&_PyWeakref_RefType, "__new__");
    show_repr("object's", of_object);
    show_attribute(of_thing, "__doc__");
    show_attribute(of_thing, "__text_signature__");
    show_attribute(of_thing, "__self__");
    show_attribute(of_thing, "__qualname__");
    SHOW_RESULT(PyObject_CallNoArgs(of_thing));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, (PyObject *)&PyLong_Type));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, (PyObject *)&derived_type));
    SHOW_RESULT(PyObject_CallOneArg(of_object, (PyObject *)&thing_type));
    SHOW_RESULT(
        PyObject_CallOneArg(of_object, (PyObject *)&_PyWeakref_RefType));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        of_ref, (PyObject *)&PyLong_Type, thing, NULL));
    SHOW_RESULT(PyObject_CallOneArg(of_ref, (PyObject *)&_PyWeakref_RefType));
    show_type_attribute(&refusing_type, "__new__");
    RELEASE(of_object, of_thing, of_ref);
}

TEST(a_readied_type_counts_three, "W-108") {
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Counted",
        .tp_basicsize = sizeof(Thing),
        .tp_new = PyType_GenericNew,
    };
    SHOW(Py_REFCNT((PyObject *)&type));
    SHOW(PyType_Ready(&type));
    SHOW(Py_REFCNT((PyObject *)&type));
}

TEST(a_type_tells_about_itself, "W-200") {
    PyTypeObject *types[] = {
        &thing_type, &derived_type, &unhashable_type, &_PyWeakref_RefType,
        &PyProperty_Type};
    const char *names[] = {
        "__name__",     "__qualname__",   "__module__",    "__bases__",
        "__base__",     "__mro__",        "__basicsize__", "__weakrefoffset__",
        "__itemsize__", "__dictoffset__", "__class__"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
            show_type_attribute(types[i], names[k]);
        }
    }
    show_type_attribute(&thing_type, "__doc__");
    show_type_attribute(&thing_type, "__text_signature__");
    show_type_attribute(&derived_type, "__doc__");
    show_type_attribute(&derived_type, "__text_signature__");
    show_type_attribute(&_PyWeakref_RefType, "__doc__");
    show_type_attribute(&thing_type, "__abstractmethods__");
    show_type_attribute(&PyType_Type, "__abstractmethods__");
    show_type_attribute(&thing_type, "__nothing__");
    PyObject *flags = of_type(&thing_type, "__flags__");
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(PyLong_AsUnsignedLong(flags) & ~cache_bit);
    Py_DECREF(flags);
}

TEST(the_class_of_an_object, "W-245") {
    show_attribute(thing, "__class__");
    SHOW_STATUS(PyObject_SetAttrString(thing, "__class__", NULL));
    SHOW_STATUS(PyObject_SetAttrString(thing, "__class__", Py_None));
    SHOW_STATUS(
        PyObject_SetAttrString(thing, "__class__", (PyObject *)&derived_type));
    PyObject *reference = PyWeakref_NewRef((PyObject *)&thing_type, NULL);
    SHOW_STATUS(PyObject_SetAttrString(
        reference, "__class__", (PyObject *)&PyLong_Type));
    Py_DECREF(reference);
}

TEST(what_the_metatype_defines_comes_first, "") {
    /* A type's own __name__ and __doc__ do not hide those of type, and a
     * method of type is found behind those of the type. */
    show_type_attribute(&PyProperty_Type, "__name__");
    show_type_attribute(&PyMethodDescr_Type, "__name__");
    show_type_attribute(&PyType_Type, "__name__");
    show_type_attribute(&thing_type, "__repr__");
    show_type_attribute(&thing_type, "read_only");
    show_type_attribute(&thing_type, "__call__");
    show_type_attribute(&thing_type, "__setattr__");
    SHOW_RESULT(PyObject_GetAttr((PyObject *)&thing_type, Py_None));
}

TEST(a_static_type_cannot_be_changed, "W-208") {
    PyObject *type = (PyObject *)&thing_type;
    const char *names[] = {"x",          "__name__", "__qualname__",
                           "__module__", "__doc__",  "field"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        SHOW_STATUS(PyObject_SetAttrString(type, names[i], Py_None));
        SHOW_STATUS(PyObject_SetAttrString(type, names[i], NULL));
    }
    PyObject *dict = PyType_GetDict(&PyType_Type);
    const char *computed[] = {
        "__name__", "__qualname__", "__module__", "__doc__"};
    for (size_t i = 0; i < sizeof computed / sizeof computed[0]; i++) {
        PyObject *getset = PyDict_GetItemString(dict, computed[i]);
        descrsetfunc set = Py_TYPE(getset)->tp_descr_set;
        SHOW_STATUS(set(getset, type, Py_None));
        SHOW_STATUS(set(getset, type, NULL));
        SHOW_STATUS(set(getset, thing, Py_None));
    }
    Py_DECREF(dict);
}

TEST(the_dictionary_of_a_type_is_read_only, "") {
    PyObject *proxy = of_type(&unhashable_type, "__dict__");
    show("type: %s", Py_TYPE(proxy)->tp_name);
    const PyMappingMethods *mapping = Py_TYPE(proxy)->tp_as_mapping;
    show("length: %lld", (long long)mapping->mp_length(proxy));
    PyObject *key = PyUnicode_FromString("__hash__");
    SHOW_RESULT(mapping->mp_subscript(proxy, key));
    SHOW_RESULT(mapping->mp_subscript(proxy, Py_None));
    SHOW_TRUTH(mapping->mp_ass_subscript == NULL);
    SHOW(Py_TYPE(proxy)->tp_as_sequence->sq_contains(proxy, key));
    SHOW_RESULT(PyDictProxy_New(Py_None));
    PyObject *dict = PyDict_New();
    PyObject *empty = PyDictProxy_New(dict);
    show_repr("empty", empty);
    SHOW_RESULT(PyObject_Str(empty));
    SHOW_RESULT(PyObject_RichCompare(empty, dict, Py_EQ));
    SHOW(PyObject_Hash(empty));
    show_error("hash");
    RELEASE(proxy, key, dict, empty);
}

/* Callables for properties and the like. */
static PyObject *log_call(PyObject *self, PyObject *args) {
    show_repr("called", self);
    show_repr("arguments", args);
    return Py_NewRef(Py_None);
}

static PyMethodDef log_def = {
    "log", log_call, METH_VARARGS, "log(*args)\n--\n\nPrints."};

static PyObject *new_function(const char *name) {
    PyObject *self = PyUnicode_FromString(name);
    PyObject *function = PyCFunction_New(&log_def, self);
    Py_DECREF(self);
    return function;
}

static PyObject *property_type(void) {
    return (PyObject *)&PyProperty_Type;
}

TEST(a_property_calls_its_functions, "") {
    PyObject *get = new_function("get");
    PyObject *set = new_function("set");
    PyObject *del = new_function("delete");
    PyObject *full =
        PyObject_CallFunctionObjArgs(property_type(), get, set, del, NULL);
    descrgetfunc read = PyProperty_Type.tp_descr_get;
    descrsetfunc write = PyProperty_Type.tp_descr_set;
    SHOW_RESULT(read(full, thing, NULL));
    SHOW_STATUS(write(full, thing, Py_True));
    SHOW_STATUS(write(full, thing, NULL));
    SHOW_TRUTH(read(full, NULL, (PyObject *)&thing_type) == full);
    show_attribute(full, "__doc__");
    show_attribute(full, "__isabstractmethod__");
    PyObject *got = PyObject_GetAttrString(full, "fget");
    SHOW_TRUTH(got == get);
    SHOW_STATUS(PyObject_SetAttrString(full, "fget", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(full, "__doc__", Py_True));
    show_attribute(full, "__doc__");
    SHOW(PyProperty_Type.tp_basicsize);
    RELEASE(get, set, del, full, full, got);
}

TEST(a_property_without_a_function_refuses, "") {
    PyObject *empty = PyObject_CallNoArgs(property_type());
    descrgetfunc read = PyProperty_Type.tp_descr_get;
    descrsetfunc write = PyProperty_Type.tp_descr_set;
    SHOW_RESULT(read(empty, thing, NULL));
    SHOW_STATUS(write(empty, thing, Py_True));
    SHOW_STATUS(write(empty, thing, NULL));
    PyObject *set_name = PyObject_GetAttrString(empty, "__set_name__");
    PyObject *name = PyUnicode_FromString("size");
    SHOW_RESULT(PyObject_CallOneArg(set_name, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(set_name, Py_None, name, NULL));
    SHOW_RESULT(read(empty, thing, NULL));
    SHOW_STATUS(write(empty, thing, Py_True));
    SHOW_STATUS(write(empty, thing, NULL));
    show_attribute(empty, "fget");
    show_attribute(empty, "__doc__");
    RELEASE(empty, set_name, name);
}

TEST(a_property_is_copied_with_one_function_changed, "") {
    PyObject *get = new_function("get");
    PyObject *empty = PyObject_CallNoArgs(property_type());
    PyObject *getter = PyObject_GetAttrString(empty, "getter");
    PyObject *with_get = PyObject_CallOneArg(getter, get);
    show_attribute(with_get, "fget");
    show_attribute(with_get, "fset");
    show_attribute(with_get, "__doc__");
    PyObject *setter = PyObject_GetAttrString(with_get, "setter");
    PyObject *with_both = PyObject_CallOneArg(setter, get);
    show_attribute(with_both, "fget");
    show_attribute(with_both, "fset");
    show_attribute(with_both, "fdel");
    show_attribute(with_both, "__doc__");
    show_attribute(setter, "__doc__");
    RELEASE(get, empty, getter, with_get, setter, with_both);
}

TEST(a_property_checks_its_arguments, "") {
    PyObject *five =
        PyTuple_Pack(5, Py_None, Py_None, Py_None, Py_None, Py_None);
    PyObject *one = PyTuple_Pack(1, Py_None);
    PyObject *none = PyTuple_New(0);
    PyObject *unknown = PyDict_New();
    PyDict_SetItemString(unknown, "x", Py_True);
    PyObject *known = PyDict_New();
    PyDict_SetItemString(known, "fget", Py_True);
    PyDict_SetItemString(known, "doc", Py_False);
    SHOW_RESULT(PyObject_Call(property_type(), five, NULL));
    SHOW_RESULT(PyObject_Call(property_type(), none, unknown));
    SHOW_RESULT(PyObject_Call(property_type(), one, known));
    PyObject *made = PyObject_Call(property_type(), none, known);
    show_attribute(made, "fget");
    show_attribute(made, "__doc__");
    RELEASE(five, one, none, unknown, known, made);
}

static void wrap(PyTypeObject *type, PyObject *(*make)(PyObject *)) {
    PyObject *function = new_function("wrapped");
    PyObject *wrapped = make(function);
    show_repr("repr", wrapped);
    descrgetfunc get = type->tp_descr_get;
    PyObject *bound = get(wrapped, thing, (PyObject *)&thing_type);
    show_repr("bound", bound);
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(wrapped, Py_None));
    show_attribute(wrapped, "__dict__");
    show_attribute(wrapped, "__name__");
    PyObject *constructed = PyObject_CallOneArg((PyObject *)type, function);
    show_attribute(constructed, "__name__");
    show_attribute(constructed, "__qualname__");
    show_attribute(constructed, "__doc__");
    show_attribute(constructed, "__wrapped__");
    SHOW_STATUS(PyObject_SetAttrString(constructed, "x", Py_True));
    show_attribute(constructed, "x");
    SHOW_STATUS(PyObject_SetAttrString(constructed, "__dict__", Py_True));
    SHOW_STATUS(PyObject_SetAttrString(constructed, "__dict__", NULL));
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        (PyObject *)type, function, function, NULL));
    PyObject *none = PyTuple_New(0);
    PyObject *raw = type->tp_new(type, none, NULL);
    SHOW_RESULT(get(raw, thing, (PyObject *)&thing_type));
    show_attribute(raw, "__func__");
    SHOW(type->tp_basicsize);
    RELEASE(function, wrapped, bound, constructed, none, raw);
}

TEST(static_methods_around_a_callable, "") {
    wrap(&PyStaticMethod_Type, PyStaticMethod_New);
}

TEST(class_methods_around_a_callable, "") {
    wrap(&PyClassMethod_Type, PyClassMethod_New);
}

TEST(bound_methods, "") {
    PyObject *function = new_function("bound");
    PyObject *one = PyMethod_New(function, thing);
    PyObject *two = PyMethod_New(function, thing);
    PyObject *other = PyMethod_New(function, derived);
    show_repr("repr", one);
    SHOW_TRUTH(PyMethod_Check(one));
    SHOW_TRUTH(PyMethod_GET_SELF(one) == thing);
    SHOW_TRUTH(PyMethod_Function(one) == function);
    SHOW_RESULT(PyObject_CallNoArgs(one));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(one, Py_None, Py_True, NULL));
    PyObject *args[] = {Py_None, Py_True};
    SHOW_RESULT(PyObject_Vectorcall(one, args, 2, NULL));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(one, Py_None, Py_LT));
    SHOW_TRUTH(PyObject_Hash(one) == PyObject_Hash(two));
    show_attribute(one, "__doc__");
    show_attribute(one, "__name__");
    show_attribute(one, "__nothing__");
    SHOW_STATUS(PyObject_SetAttrString(one, "__name__", Py_None));
    SHOW_RESULT(PyMethod_New(function, NULL));
    SHOW_RESULT(PyMethod_Function(Py_None));
    PyObject *type = (PyObject *)&PyMethod_Type;
    SHOW_RESULT(PyObject_CallOneArg(type, function));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, Py_None, thing, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, function, Py_None, NULL));
    PyObject *reference = PyWeakref_NewRef(one, NULL);
    RELEASE(one, two, other, function);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST(super_looks_behind_a_class, "") {
    PyObject *type = (PyObject *)&PySuper_Type;
    PyObject *of_derived = (PyObject *)&derived_type;
    PyObject *bound =
        PyObject_CallFunctionObjArgs(type, of_derived, derived, NULL);
    show_repr("bound", bound);
    PyObject *repr = PyObject_GetAttrString(bound, "__repr__");
    show_repr("behind", repr);
    show_attribute(bound, "read_only");
    show_attribute(bound, "__thisclass__");
    show_attribute(bound, "__self__");
    show_attribute(bound, "__self_class__");
    show_attribute(bound, "__nothing__");
    PyObject *of_class =
        PyObject_CallFunctionObjArgs(type, of_derived, of_derived, NULL);
    show_attribute(of_class, "no_args");
    show_attribute(of_class, "of_class");
    PyObject *unbound = PyObject_CallOneArg(type, of_derived);
    show_repr("unbound", unbound);
    show_attribute(unbound, "__self__");
    PyObject *later = PySuper_Type.tp_descr_get(unbound, derived, of_derived);
    show_repr("bound later", later);
    SHOW_RESULT(PySuper_Type.tp_descr_get(unbound, Py_True, NULL));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, of_derived, thing, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, of_derived, thing, thing, NULL));
    RELEASE(bound, repr, of_class, unbound, later);
}

TEST(what_was_found_is_forgotten_after_a_change, "") {
    PyObject *name = PyUnicode_InternFromString("added");
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    PyDict_SetItem(thing_type.tp_dict, name, Py_True);
    PyType_Modified(&thing_type);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == Py_True);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == Py_True);
    PyDict_DelItem(thing_type.tp_dict, name);
    PyType_Modified(&thing_type);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_TRUTH(PyType_ClearCache() != 0);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    Py_DECREF(name);
}

static int note_change(PyTypeObject *type) {
    show("%s changed", type->tp_name);
    if (type == &derived_type) {
        PyErr_SetString(PyExc_ValueError, "noted");
        return -1;
    }
    return 0;
}

TEST(watchers_are_told_of_changes, "") {
    PyObject *type = (PyObject *)&thing_type;
    PyObject *name = PyUnicode_InternFromString("added");
    int id = PyType_AddWatcher(note_change);
    SHOW_STATUS(PyType_Watch(id, type));
    PyType_Modified(&thing_type);
    PyType_Modified(&thing_type); /* it has no version now */
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_STATUS(PyType_Watch(id, (PyObject *)&derived_type));
    capture_stderr();
    PyType_Modified(&thing_type);
    show_captured_stderr("unraisable");
    SHOW_STATUS(PyType_Unwatch(id, type));
    SHOW_STATUS(PyType_Unwatch(id, (PyObject *)&derived_type));
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    PyType_Modified(&thing_type);
    SHOW_STATUS(PyType_Watch(id, Py_None));
    SHOW_STATUS(PyType_Unwatch(id, Py_None));
    SHOW_STATUS(PyType_ClearWatcher(id));
    SHOW_STATUS(PyType_ClearWatcher(id));
    SHOW_STATUS(PyType_ClearWatcher(8));
    SHOW_STATUS(PyType_Watch(-1, type));
    int added = 0;
    while (PyType_AddWatcher(note_change) >= 0) {
        added++;
    }
    show_error("more");
    SHOW_TRUTH(added > 0);
    for (int i = id; i < id + added; i++) {
        PyType_ClearWatcher(i);
    }
    Py_DECREF(name);
}

TEST_MAIN(
    ready_types, &constructor_slots_methods_members_getsets,
    &descriptors_describe_themselves, &unbound_methods_of_each_convention,
    &bound_methods_of_each_convention, &a_class_method_takes_the_class,
    &a_static_method_takes_neither, &bad_flags_make_no_descriptor,
    &new_checks_what_it_is_to_make, &a_readied_type_counts_three,
    &a_type_tells_about_itself, &the_class_of_an_object,
    &what_the_metatype_defines_comes_first, &a_static_type_cannot_be_changed,
    &the_dictionary_of_a_type_is_read_only, &a_property_calls_its_functions,
    &a_property_without_a_function_refuses,
    &a_property_is_copied_with_one_function_changed,
    &a_property_checks_its_arguments, &static_methods_around_a_callable,
    &class_methods_around_a_callable, &bound_methods,
    &super_looks_behind_a_class, &what_was_found_is_forgotten_after_a_change,
    &watchers_are_told_of_changes)
