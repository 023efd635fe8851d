/* The abstract classes of collections.abc: who belongs to them, and what is
 * registered with them; the modules abc and types. */
#include "values.h"

#include <stdio.h>
#include <string.h>

static PyObject *collections;

static void ready(void) {
    collections = PyImport_ImportModule("collections.abc");
}

static const char *const names[] = {
    "Awaitable",      "Coroutine",      "AsyncIterable", "AsyncIterator",
    "AsyncGenerator", "Hashable",       "Iterable",      "Iterator",
    "Generator",      "Reversible",     "Sized",         "Container",
    "Callable",       "Collection",     "Set",           "MutableSet",
    "Mapping",        "MutableMapping", "MappingView",   "KeysView",
    "ItemsView",      "ValuesView",     "Sequence",      "MutableSequence",
    "Buffer"};

enum { NAME_COUNT = sizeof names / sizeof names[0] };

static PyObject *get(const char *name) {
    PyObject *found = PyObject_GetAttrString(collections, name);
    CHECK(found != NULL);
    return found;
}

static void show_sorted(const char *label, PyObject *iterable) {
    PyObject *list = PySequence_List(iterable);
    CHECK(PyList_Sort(list) == 0);
    show_result(label, list);
}

TEST(the_classes, "") {
    for (int i = 0; i < NAME_COUNT; i++) {
        PyTypeObject *cls = (PyTypeObject *)get(names[i]);
        show_repr("class", (PyObject *)cls);
        show_repr("  bases", cls->tp_bases);
        show_result("  metatype", PyType_GetName(Py_TYPE(cls)));
        SHOW_HEX(cls->tp_flags & (Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING));
        PyObject *methods =
            PyObject_GetAttrString((PyObject *)cls, "__abstractmethods__");
        show_sorted("  abstract", methods);
        Py_DECREF(methods);
        if (strstr(names[i], "View") == NULL) {
            show_result("  instance", PyObject_CallNoArgs((PyObject *)cls));
        }
        Py_DECREF(cls);
    }
}

/* The classes that an object's type belongs to. */
static void show_membership(const char *text) {
    PyObject *value = value_of(text);
    char line[2000] = "";
    for (int i = 0; i < NAME_COUNT; i++) {
        PyObject *cls = get(names[i]);
        int instance = PyObject_IsInstance(value, cls);
        CHECK(instance == PyObject_IsSubclass((PyObject *)Py_TYPE(value), cls));
        if (instance > 0 && strcmp(names[i], "Buffer") != 0) {
            size_t used = strlen(line);
            snprintf(line + used, sizeof line - used, " %s", names[i]);
        }
        Py_DECREF(cls);
    }
    show("%s:%s", text, line);
    Py_DECREF(value);
}

TEST(built_in_types, "") {
    static const char *const values[] = {
        "1",       "1.5",    "'text'",    "b'bytes'", "None",
        "True",    "[1]",    "(1, 2)",    "{1, 2}",   "{'a': 1}",
        "@len",    "@int",   "$iterator", "$keys",    "$items",
        "$values", "$proxy", "$view",     "$frozen",  "$slice"};
    PyObject *dict = PyDict_New();
    PyObject *list = PyList_New(0);
    PyObject *bytes = PyBytes_FromString("x");
    PyObject *made[] = {
        PyObject_GetIter(list),
        PyObject_CallMethodNoArgs(dict, PyUnicode_InternFromString("keys")),
        PyObject_CallMethodNoArgs(dict, PyUnicode_InternFromString("items")),
        PyObject_CallMethodNoArgs(dict, PyUnicode_InternFromString("values")),
        PyDictProxy_New(dict),
        PyMemoryView_FromObject(bytes),
        PyFrozenSet_New(NULL),
        PySlice_New(NULL, NULL, NULL)};
    static const char *const labels[] = {"iterator", "keys", "items",  "values",
                                         "proxy",    "view", "frozen", "slice"};
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        name_value(labels[i], made[i]);
    }
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        show_membership(values[i]);
    }
    name_value(NULL, NULL);
    release(made, sizeof made / sizeof made[0]);
    RELEASE(dict, list, bytes);
}

static PyTypeObject plain_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_new = PyType_GenericNew,
};

static PyTypeObject derived_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Derived",
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static void ask(PyTypeObject *type, const char *name) {
    PyObject *cls = get(name);
    show(
        "%s %s: %d", type->tp_name, name,
        PyObject_IsSubclass((PyObject *)type, cls));
    Py_DECREF(cls);
}

TEST(registration, "") {
    derived_type.tp_base = &plain_type;
    CHECK(PyType_Ready(&plain_type) == 0 && PyType_Ready(&derived_type) == 0);
    ask(&plain_type, "Mapping");
    PyObject *mapping = get("MutableMapping");
    name_value("plain", (PyObject *)&plain_type);
    name_value("list", (PyObject *)&PyList_Type);
    PyObject *collection = get("Collection");
    name_value("collection", collection);
    call_attribute(mapping, "register", "($plain,)", NULL);
    call_attribute(mapping, "register", "($plain,)", NULL);
    call_attribute(mapping, "register", "(1,)", NULL);
    call_attribute(mapping, "register", "($collection,)", NULL);
    ask(&plain_type, "MutableMapping");
    ask(&plain_type, "Mapping");
    ask(&plain_type, "Collection");
    ask(&plain_type, "Sequence");
    ask(&derived_type, "Mapping");
    ask(&PyList_Type, "Mapping");
    SHOW_HEX(plain_type.tp_flags & Py_TPFLAGS_MAPPING);
    PyObject *instance = PyObject_CallNoArgs((PyObject *)&plain_type);
    SHOW(PyObject_IsInstance(instance, mapping));
    name_value(NULL, NULL);
    SHOW(PyObject_IsSubclass(Py_None, mapping));
    show_error("no class");
    RELEASE(mapping, collection, instance);
}

static PyObject *length(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return PyLong_FromLong(3);
}

static PyMethodDef with_length[] = {
    {"__len__", length, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static Py_ssize_t slot_length(PyObject *self) {
    (void)self;
    return 5;
}

static PySequenceMethods sequence = {.sq_length = slot_length};

TEST(methods_make_members, "") {
    static PyTypeObject by_method = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.ByMethod",
        .tp_flags = Py_TPFLAGS_DEFAULT,
        .tp_methods = with_length,
    };
    static PyTypeObject by_slot = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.BySlot",
        .tp_flags = Py_TPFLAGS_DEFAULT,
        .tp_as_sequence = &sequence,
        .tp_hash = PyObject_HashNotImplemented,
    };
    CHECK(PyType_Ready(&by_method) == 0 && PyType_Ready(&by_slot) == 0);
    ask(&by_method, "Sized");
    ask(&by_slot, "Sized");
    ask(&by_method, "Hashable");
    ask(&by_slot, "Hashable");
    ask(&by_slot, "Collection");
}

/* A class made by calling the metatype. */
static PyObject *make_class(
    const char *name, PyObject *parent, PyObject *body) {
    PyObject *text = PyUnicode_FromString(name);
    PyObject *bases = parent == NULL ? PyTuple_New(0) : PyTuple_Pack(1, parent);
    PyObject *abc = PyImport_ImportModule("abc");
    PyObject *metatype = PyObject_GetAttrString(abc, "ABCMeta");
    PyObject *cls =
        PyObject_CallFunctionObjArgs(metatype, text, bases, body, NULL);
    RELEASE(text, bases, abc, metatype);
    return cls;
}

TEST(deriving, "") {
    PyObject *sized = get("Sized");
    PyObject *body = PyDict_New();
    PyObject *incomplete = make_class("Incomplete", sized, body);
    SHOW_RESULT(PyObject_CallNoArgs(incomplete));
    PyObject *function = PyCFunction_New(with_length, NULL);
    PyDict_SetItemString(body, "__len__", function);
    PyObject *complete = make_class("Complete", sized, body);
    PyObject *instance = PyObject_CallNoArgs(complete);
    SHOW(PyObject_Size(instance));
    SHOW(PyObject_IsInstance(instance, sized));
    PyObject *mark = PyModule_New("stands for an abstract method");
    PyObject_SetAttrString(mark, "__isabstractmethod__", Py_True);
    PyDict_SetItemString(body, "other", mark);
    PyObject *abstract = make_class("Abstract", NULL, body);
    SHOW_RESULT(PyObject_GetAttrString(abstract, "__abstractmethods__"));
    SHOW_RESULT(PyObject_CallNoArgs(abstract));
    PyDict_SetItemString(body, "other", Py_None);
    PyObject *settled = make_class("Settled", abstract, body);
    SHOW_RESULT(PyObject_GetAttrString(settled, "__abstractmethods__"));
    name_value("plain", (PyObject *)&plain_type);
    call_attribute(abstract, "register", "($plain,)", NULL);
    SHOW(PyObject_IsSubclass((PyObject *)&plain_type, abstract));
    SHOW(PyObject_IsSubclass((PyObject *)&plain_type, settled));
    call_attribute(abstract, "__subclasscheck__", "($plain,)", NULL);
    call_attribute(abstract, "__instancecheck__", "(1,)", NULL);
    name_value(NULL, NULL);
    RELEASE(sized, body, incomplete, function, complete, instance);
    RELEASE(mark, abstract, settled);
}

static PyObject *hook_answer;

static PyObject *hook(PyObject *cls, PyObject *subclass) {
    (void)cls;
    (void)subclass;
    return Py_XNewRef(hook_answer);
}

static PyMethodDef hook_method = {"hook", hook, METH_O, NULL};

TEST(hooks, "") {
    PyObject *function = PyCFunction_New(&hook_method, NULL);
    PyObject *wrapped = PyStaticMethod_New(function);
    PyObject *body = PyDict_New();
    PyDict_SetItemString(body, "__subclasshook__", wrapped);
    PyObject *cls = make_class("Hooked", NULL, body);
    PyObject *answers[] = {Py_True, Py_False, Py_NotImplemented, Py_None};
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        /* A class of its own for each: answers are remembered. */
        PyObject *asked = make_class("Asked", NULL, body);
        hook_answer = answers[i];
        show_status("answer", PyObject_IsSubclass(asked, cls));
        Py_DECREF(asked);
    }
    hook_answer = Py_NotImplemented;
    RELEASE(function, wrapped, body, cls);
}

TEST(the_module_abc, "") {
    PyObject *abc = PyImport_ImportModule("abc");
    SHOW_RESULT(PyObject_GetAttrString(abc, "ABC"));
    SHOW_RESULT(PyObject_GetAttrString(abc, "ABCMeta"));
    PyObject *mark = PyModule_New("mark");
    PyObject *abstract = PyObject_GetAttrString(abc, "abstractmethod");
    PyObject *same = PyObject_CallOneArg(abstract, mark);
    SHOW_TRUTH(same == mark);
    SHOW_RESULT(PyObject_GetAttrString(mark, "__isabstractmethod__"));
    SHOW_RESULT(PyObject_CallOneArg(abstract, Py_None));
    RELEASE(abc, mark, abstract, same);
}

TEST(the_package_collections, "") {
    PyObject *package = PyImport_ImportModule("collections");
    PyObject *part = PyObject_GetAttrString(package, "abc");
    SHOW_TRUTH(part == collections);
    RELEASE(package, part, collections);
}

TEST(the_module_types, "") {
    PyObject *types = PyImport_ImportModule("types");
    static const char *const type_names[] = {
        "BuiltinFunctionType",
        "BuiltinMethodType",
        "MethodType",
        "WrapperDescriptorType",
        "MethodWrapperType",
        "MethodDescriptorType",
        "MappingProxyType",
        "ClassMethodDescriptorType",
        "GetSetDescriptorType",
        "MemberDescriptorType",
        "ModuleType",
        "SimpleNamespace",
        "GenericAlias",
        "UnionType",
        "NoneType",
        "NotImplementedType",
        "EllipsisType"};
    for (size_t i = 0; i < sizeof type_names / sizeof type_names[0]; i++) {
        show_result(
            type_names[i], PyObject_GetAttrString(types, type_names[i]));
    }
    Py_DECREF(types);
}

TEST_MAIN(
    ready, &the_classes, &built_in_types, &registration, &methods_make_members,
    &deriving, &hooks, &the_module_abc, &the_package_collections,
    &the_module_types)
