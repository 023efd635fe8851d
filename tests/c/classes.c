/* Classes made by type(name, bases, dict). */
#include "referent.h"

/* A class with these bases (NULL: none) and what its body defines. */
static PyObject *new_class(const char *name, PyObject *bases, PyObject *body) {
    PyObject *label = PyUnicode_FromString(name);
    PyObject *none = PyTuple_New(0);
    PyObject *type = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, label, bases != NULL ? bases : none, body,
        NULL);
    RELEASE(label, none);
    return type;
}

/* A class whose body is only __slots__, which is stolen; NULL: an empty body.
 */
static PyObject *new_slotted(PyObject *bases, PyObject *slots) {
    PyObject *body = PyDict_New();
    if (slots != NULL) {
        PyDict_SetItemString(body, "__slots__", slots);
        Py_DECREF(slots);
    }
    PyObject *type = new_class("C", bases, body);
    Py_DECREF(body);
    return type;
}

static PyObject *texts(
    const char *first, const char *second, const char *third) {
    PyObject *items[3] = {NULL, NULL, NULL};
    const char *given[3] = {first, second, third};
    Py_ssize_t count = 0;
    while (count < 3 && given[count] != NULL) {
        items[count] = PyUnicode_FromString(given[count]);
        count++;
    }
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyTuple_SetItem(tuple, i, items[i]);
    }
    return tuple;
}

static void show_layout(const char *label, PyObject *type) {
    if (type == NULL) {
        show_error(label);
        return;
    }
    PyTypeObject *t = (PyTypeObject *)type;
    show(
        "%s: size %zd, item %zd, dict %zd, list %zd, flags 0x%lx, has __dict__ "
        "%d, has __weakref__ %d",
        label, t->tp_basicsize, t->tp_itemsize, t->tp_dictoffset,
        t->tp_weaklistoffset, t->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG,
        PyDict_GetItemString(t->tp_dict, "__dict__") != NULL,
        PyDict_GetItemString(t->tp_dict, "__weakref__") != NULL);
}

/* Shows the layout and releases the class. */
static void show_class(const char *label, PyObject *type) {
    show_layout(label, type);
    Py_XDECREF(type);
}

TEST(a_plain_class_has_a_dict_and_a_weak_list, "W-242 W-254 W-610") {
    PyObject *type = new_slotted(NULL, NULL);
    show_layout("plain", type);
    PyObject *name = PyType_GetName((PyTypeObject *)type);
    show_result("name", name);
    Py_ssize_t before = Py_REFCNT(type);
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW(Py_REFCNT(type) - before);
    PyObject *value = new_referent();
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", value));
    SHOW_TRUTH(PyObject_GetAttrString(instance, "x") == value);
    Py_DECREF(value);
    PyObject *callback = new_callback("class");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == instance);
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(reference));
    SHOW(Py_REFCNT(value));
    SHOW(Py_REFCNT(type) - before);
    RELEASE(callback, reference, value, type);
}

TEST(the_dict_of_an_instance, "W-127") {
    PyObject *type = new_slotted(NULL, NULL);
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(instance, "__dict__"));
    PyObject *other = PyDict_New();
    PyDict_SetItemString(other, "y", Py_False);
    SHOW_STATUS(PyObject_SetAttrString(instance, "__dict__", other));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "y"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "__dict__", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(instance, "__dict__", NULL));
    RELEASE(other, instance, type);
}

TEST(slots_decide_about_the_weak_list, "W-610 W-613") {
    show_class("no slots", new_slotted(NULL, texts(NULL, NULL, NULL)));
    show_class("one slot", new_slotted(NULL, texts("a", NULL, NULL)));
    show_class("a str", new_slotted(NULL, PyUnicode_FromString("abc")));
    show_class(
        "weak list", new_slotted(NULL, texts("__weakref__", NULL, NULL)));
    show_class("dict", new_slotted(NULL, texts("__dict__", NULL, NULL)));
    show_class("all", new_slotted(NULL, texts("b", "__weakref__", "a")));
    PyObject *type = new_slotted(NULL, texts("a", NULL, NULL));
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_RESULT(PyWeakref_NewRef(instance, NULL));
    SHOW_RESULT(PyObject_GetAttrString(instance, "a"));
    PyObject *value = new_referent();
    SHOW_STATUS(PyObject_SetAttrString(instance, "a", value));
    SHOW_STATUS(PyObject_SetAttrString(instance, "b", value));
    SHOW(Py_REFCNT(value));
    SHOW_TRUTH(*(PyObject **)((char *)instance + 16) == value);
    Py_DECREF(instance);
    SHOW(Py_REFCNT(value));
    RELEASE(value, type);
}

TEST(slots_are_sorted_and_mangled, "") {
    PyObject *type = new_slotted(NULL, texts("z", "a", "__m"));
    PyMemberDef *members = ((PyTypeObject *)type)->tp_members;
    for (int i = 0; i < 3; i++) {
        show("%s at %zd", members[i].name, members[i].offset);
    }
    Py_DECREF(type);
}

TEST(variable_size_bases_take_no_list, "W-611 W-612") {
    PyObject *list = new_slotted(NULL, NULL);
    PyObject *integer = PyTuple_Pack(2, &PyLong_Type, list);
    PyObject *tuple = PyTuple_Pack(1, &PyTuple_Type);
    PyObject *dict = PyTuple_Pack(1, &PyDict_Type);
    PyObject *error = PyTuple_Pack(1, PyExc_ValueError);
    show_class("int and a list", new_slotted(integer, NULL));
    show_class("tuple", new_slotted(tuple, NULL));
    show_class("tuple with slots", new_slotted(tuple, texts("a", NULL, NULL)));
    show_class("dict", new_slotted(dict, NULL));
    show_class("exception", new_slotted(error, NULL));
    RELEASE(list, integer, tuple, dict, error);
}

TEST(subclasses_of_references, "W-242") {
    PyObject *base = PyTuple_Pack(1, &_PyWeakref_RefType);
    PyObject *type = new_slotted(base, NULL);
    show_layout("reference", type);
    show_class("slotted", new_slotted(base, texts("a", NULL, NULL)));
    PyObject *referent = new_referent();
    PyObject *reference = PyObject_CallOneArg(type, referent);
    SHOW_STATUS(PyObject_SetAttrString(reference, "x", referent));
    SHOW_TRUTH(PyObject_CallNoArgs(reference) == referent);
    Py_DECREF(referent);
    PyObject *to_reference = PyWeakref_NewRef(reference, NULL);
    show_weaklist("list", referent);
    SHOW(Py_REFCNT(referent));
    Py_DECREF(reference);
    SHOW_TRUTH(is_dead(to_reference));
    SHOW(Py_REFCNT(referent));
    RELEASE(to_reference, referent, base, type);
}

TEST(a_second_list_is_refused, "W-614") {
    PyObject *list = new_slotted(NULL, texts("__weakref__", NULL, NULL));
    PyObject *dict = new_slotted(NULL, texts("__dict__", NULL, NULL));
    PyObject *list_base = PyTuple_Pack(1, list);
    PyObject *dict_base = PyTuple_Pack(1, dict);
    show_class(
        "again", new_slotted(list_base, texts("__weakref__", NULL, NULL)));
    show_class(
        "twice", new_slotted(NULL, texts("__weakref__", "__weakref__", NULL)));
    show_class(
        "dict again", new_slotted(dict_base, texts("__dict__", NULL, NULL)));
    show_class(
        "dict twice", new_slotted(NULL, texts("__dict__", "__dict__", NULL)));
    PyObject *tuple = PyTuple_Pack(1, &PyTuple_Type);
    show_class("tuple", new_slotted(tuple, texts("__weakref__", NULL, NULL)));
    RELEASE(list, dict, list_base, dict_base, tuple);
}

TEST(several_bases_with_lists, "W-243 W-606 W-615") {
    PyObject *first = new_slotted(NULL, NULL);
    PyObject *second = new_slotted(NULL, texts("__weakref__", NULL, NULL));
    PyObject *third = new_slotted(NULL, texts("a", NULL, NULL));
    PyObject *empty = new_slotted(NULL, texts(NULL, NULL, NULL));
    PyObject *both = PyTuple_Pack(2, first, second);
    PyObject *turned = PyTuple_Pack(2, second, first);
    PyObject *late = PyTuple_Pack(2, empty, first);
    PyObject *mixed = PyTuple_Pack(2, second, third);
    PyObject *other_slot = new_slotted(NULL, texts("b", NULL, NULL));
    PyObject *conflict = PyTuple_Pack(2, third, other_slot);
    show_class("both", new_slotted(both, NULL));
    show_class("turned", new_slotted(turned, NULL));
    show_class(
        "turned, no slots", new_slotted(turned, texts(NULL, NULL, NULL)));
    show_class("late, no slots", new_slotted(late, texts(NULL, NULL, NULL)));
    show_class("mixed", new_slotted(mixed, texts(NULL, NULL, NULL)));
    show_class("conflict", new_slotted(conflict, NULL));
    RELEASE(first, second, third, empty, both, turned, late, mixed);
    RELEASE(other_slot, conflict);
}

TEST(the_weakref_attribute, "W-603 W-616") {
    PyObject *type = new_slotted(NULL, NULL);
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "__weakref__"));
    PyObject *callback = new_callback("head");
    PyObject *with_callback = PyWeakref_NewRef(instance, callback);
    PyObject *head = PyObject_GetAttrString(instance, "__weakref__");
    SHOW_TRUTH(head == with_callback);
    Py_DECREF(head);
    PyObject *proxy = PyWeakref_NewProxy(instance, NULL);
    PyObject *shared = PyWeakref_NewRef(instance, NULL);
    head = PyObject_GetAttrString(instance, "__weakref__");
    SHOW_TRUTH(head == shared);
    Py_DECREF(head);
    SHOW_STATUS(PyObject_SetAttrString(instance, "__weakref__", Py_None));
    RELEASE(with_callback, proxy, shared, callback, instance, type);
}

TEST(what_type_refuses, "") {
    PyObject *text = PyUnicode_FromString("C");
    PyObject *null_text = PyUnicode_FromStringAndSize("C\0", 2);
    PyObject *empty = PyTuple_New(0);
    PyObject *body = PyDict_New();
    PyObject *number = PyLong_FromLong(1);
    PyObject *type = (PyObject *)&PyType_Type;
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, empty, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, text, empty, body, body, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, number, empty, body, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, body, body, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, empty, empty, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, null_text, empty, body, NULL));
    PyObject *no_base = PyTuple_Pack(1, &PyBool_Type);
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, no_base, body, NULL));
    PyDict_SetItemString(body, "__qualname__", number);
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, empty, body, NULL));
    show_class("no str", new_slotted(NULL, PyTuple_Pack(1, number)));
    show_class("no identifier", new_slotted(NULL, texts("a b", NULL, NULL)));
    show_class("digit", new_slotted(NULL, texts("1a", NULL, NULL)));
    show_class("empty", new_slotted(NULL, texts("", NULL, NULL)));
    show_class("no sequence", new_slotted(NULL, Py_NewRef(number)));
    PyObject *slots = texts("a", NULL, NULL);
    PyObject *clash = PyDict_New();
    PyDict_SetItemString(clash, "__slots__", slots);
    PyDict_SetItemString(clash, "a", number);
    SHOW_RESULT(new_class("C", NULL, clash));
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "k", number);
    PyObject *args = PyTuple_Pack(3, text, empty, clash);
    PyDict_DelItemString(clash, "a");
    SHOW_RESULT(PyObject_Call(type, args, keywords));
    RELEASE(text, null_text, empty, body, number, no_base, slots, clash);
    RELEASE(keywords, args);
}

TEST(names_and_documentation_of_a_class, "") {
    PyObject *body = PyDict_New();
    PyObject *qualified = PyUnicode_FromString("Outer.C");
    PyObject *doc = PyUnicode_FromString("What it is.");
    PyDict_SetItemString(body, "__qualname__", qualified);
    PyDict_SetItemString(body, "__doc__", doc);
    PyDict_SetItemString(body, "value", qualified);
    PyTypeObject *type = (PyTypeObject *)new_class("C", NULL, body);
    SHOW_RESULT(PyType_GetName(type));
    SHOW_RESULT(PyType_GetQualName(type));
    show("%s: %s", type->tp_name, type->tp_doc);
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__qualname__"));
    SHOW_TRUTH(PyDict_GetItemString(body, "__qualname__"));
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "value"));
    RELEASE(instance, body, qualified, doc, (PyObject *)type);
}

static void value_dies(PyObject *referent) {
    (void)referent;
    show("a value dies");
}

TEST(an_instance_of_a_class_dies_in_order, "W-400 W-407 W-408") {
    PyObject *type =
        new_slotted(NULL, texts("slot", "__dict__", "__weakref__"));
    PyObject *instance = PyObject_CallNoArgs(type);
    PyObject *in_slot = new_referent();
    PyObject *in_dict = new_referent();
    PyObject *callback = new_callback("held by its own referent");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    SHOW_STATUS(PyObject_SetAttrString(instance, "slot", in_slot));
    SHOW_STATUS(PyObject_SetAttrString(instance, "item", in_dict));
    SHOW_STATUS(PyObject_SetAttrString(instance, "reference", reference));
    RELEASE(in_slot, in_dict, reference);
    referent_is_dying = value_dies;
    Py_DECREF(instance);
    RELEASE(callback, type);
}

static int visited;

static int count(PyObject *object, void *arg) {
    visited += object == arg;
    return 0;
}

TEST(the_collector_sees_type_places_and_dict, "W-250") {
    PyObject *type = new_slotted(NULL, texts("slot", "__dict__", NULL));
    PyObject *instance = PyObject_CallNoArgs(type);
    PyObject *value = new_referent();
    SHOW_STATUS(PyObject_SetAttrString(instance, "slot", value));
    traverseproc traverse = ((PyTypeObject *)type)->tp_traverse;
    visited = 0;
    traverse(instance, count, value);
    SHOW(visited);
    visited = 0;
    traverse(instance, count, type);
    SHOW(visited);
    SHOW(((PyTypeObject *)type)->tp_clear(instance));
    SHOW(Py_REFCNT(value));
    SHOW_RESULT(PyObject_GetAttrString(instance, "slot"));
    RELEASE(value, instance, type);
}

TEST_MAIN(
    ready_referents, &a_plain_class_has_a_dict_and_a_weak_list,
    &the_dict_of_an_instance, &slots_decide_about_the_weak_list,
    &slots_are_sorted_and_mangled, &variable_size_bases_take_no_list,
    &subclasses_of_references, &a_second_list_is_refused,
    &several_bases_with_lists, &the_weakref_attribute, &what_type_refuses,
    &names_and_documentation_of_a_class, &an_instance_of_a_class_dies_in_order,
    &the_collector_sees_type_places_and_dict)
