/* Which slots does a class have for each special method in its body? */
#include "class_body.h"

static const char *const names[] = {
    "__repr__",        "__hash__",         "__call__",
    "__str__",         "__getattribute__", "__getattr__",
    "__setattr__",     "__delattr__",      "__lt__",
    "__le__",          "__eq__",           "__ne__",
    "__gt__",          "__ge__",           "__iter__",
    "__next__",        "__get__",          "__set__",
    "__delete__",      "__init__",         "__new__",
    "__del__",         "__await__",        "__aiter__",
    "__anext__",       "__add__",          "__radd__",
    "__sub__",         "__rsub__",         "__mul__",
    "__rmul__",        "__mod__",          "__rmod__",
    "__divmod__",      "__rdivmod__",      "__pow__",
    "__rpow__",        "__neg__",          "__pos__",
    "__abs__",         "__bool__",         "__invert__",
    "__lshift__",      "__rlshift__",      "__rshift__",
    "__rrshift__",     "__and__",          "__rand__",
    "__xor__",         "__rxor__",         "__or__",
    "__ror__",         "__int__",          "__float__",
    "__iadd__",        "__isub__",         "__imul__",
    "__imod__",        "__ipow__",         "__ilshift__",
    "__irshift__",     "__iand__",         "__ixor__",
    "__ior__",         "__floordiv__",     "__rfloordiv__",
    "__truediv__",     "__rtruediv__",     "__ifloordiv__",
    "__itruediv__",    "__index__",        "__matmul__",
    "__rmatmul__",     "__imatmul__",      "__len__",
    "__getitem__",     "__setitem__",      "__delitem__",
    "__contains__",    "__reversed__",     "__format__",
    "__bytes__",       "__enter__",        "__class_getitem__",
    "__length_hint__", "__missing__",      "__complex__",
    "__round__",       "__buffer__",       "__release_buffer__",
};

enum { last_slot = 81 };

/* The numbers of the slots in which two types differ. */
static void show_difference(
    const char *label, PyTypeObject *type, PyTypeObject *other) {
    char line[200] = "";
    size_t used = 0;
    for (int slot = 1; slot <= last_slot; slot++) {
        switch (slot) {
        case Py_tp_base:
        case Py_tp_bases:
        case Py_tp_doc:
        case Py_tp_members:
        case Py_tp_methods:
        case Py_tp_getset:
            continue;
        default:
            break;
        }
        void *own = PyType_GetSlot(type, slot);
        void *theirs = PyType_GetSlot(other, slot);
        if (own != theirs && used < sizeof line - 16) {
            used += (size_t)snprintf(
                line + used, sizeof line - used, " %d%s", slot,
                own == NULL      ? " emptied"
                : theirs == NULL ? ""
                                 : " replaced");
        }
    }
    show("%s:%s", label, used == 0 ? " nothing" : line);
}

TEST(one_special_method_in_a_body, "") {
    PyObject *plain = class_with("Plain", NULL, NULL, NULL);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *type =
            class_with("C", NULL, names[i], method_returning(names[i], NULL));
        show_difference(names[i], (PyTypeObject *)type, (PyTypeObject *)plain);
        Py_DECREF(type);
    }
    Py_DECREF(plain);
}

TEST(one_special_method_that_is_none, "") {
    PyObject *plain = class_with("Plain", NULL, NULL, NULL);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *type = class_with("C", NULL, names[i], Py_NewRef(Py_None));
        show_difference(names[i], (PyTypeObject *)type, (PyTypeObject *)plain);
        Py_DECREF(type);
    }
    Py_DECREF(plain);
}

TEST(a_subclass_has_the_slots_of_its_base, "") {
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *type =
            class_with("C", NULL, names[i], method_returning(names[i], NULL));
        PyObject *derived = class_with("D", type, NULL, NULL);
        show_difference(
            names[i], (PyTypeObject *)derived, (PyTypeObject *)type);
        RELEASE(type, derived);
    }
}

TEST(a_wrapper_of_a_built_in_type_gives_its_function, "") {
    PyTypeObject *const bases[] = {
        &PyBaseObject_Type,
        &PyType_Type,
        &PyLong_Type,
        &PyTuple_Type,
        &PyUnicode_Type,
        &_PyWeakref_RefType,
        (PyTypeObject *)PyExc_ValueError,
        &PyProperty_Type,
        &PySuper_Type,
        &PyClassMethod_Type};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        PyObject *type = class_with("C", (PyObject *)bases[i], NULL, NULL);
        show_difference(bases[i]->tp_name, (PyTypeObject *)type, bases[i]);
        Py_XDECREF(type);
    }
}

TEST(a_method_taken_from_another_type, "") {
    /* name and type the wrapper comes from, base of the class */
    static const struct {
        const char *name;
        const char *taken;
        PyTypeObject *from;
        PyTypeObject *base;
    } cases[] = {
        {"__repr__", "__repr__", &PyBaseObject_Type, &PyLong_Type},
        {"__hash__", "__hash__", &PyBaseObject_Type, &PyTuple_Type},
        {"__str__", "__repr__", &PyBaseObject_Type, &PyBaseObject_Type},
        {"__repr__", "__repr__", &PyLong_Type, &PyBaseObject_Type},
        {"__add__", "__radd__", &PyLong_Type, &PyLong_Type},
        {"__add__", "__add__", &PyLong_Type, &PyBaseObject_Type},
        {"__getitem__", "__getitem__", &PyTuple_Type, &PyTuple_Type},
        {"__add__", "__add__", &PyTuple_Type, &PyTuple_Type},
        {"__eq__", "__eq__", &PyBaseObject_Type, &PyBaseObject_Type},
        {"__eq__", "__ne__", &PyBaseObject_Type, &PyBaseObject_Type},
        {"__init__", "__init__", &PyBaseObject_Type, &PyDict_Type},
        {"__setattr__", "__setattr__", &PyBaseObject_Type, &PyLong_Type},
        {"__new__", "__new__", &PyBaseObject_Type, &PyBaseObject_Type},
        {"__new__", "__new__", &PyLong_Type, &PyLong_Type},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        PyObject *taken =
            PyObject_GetAttrString((PyObject *)cases[i].from, cases[i].taken);
        CHECK(taken != NULL);
        PyObject *plain =
            class_with("P", (PyObject *)cases[i].base, NULL, NULL);
        PyObject *type =
            class_with("C", (PyObject *)cases[i].base, cases[i].name, taken);
        char label[100];
        snprintf(
            label, sizeof label, "%s = %s.%s on %s", cases[i].name,
            cases[i].from->tp_name, cases[i].taken, cases[i].base->tp_name);
        show_difference(label, (PyTypeObject *)type, (PyTypeObject *)plain);
        RELEASE(plain, type);
    }
}

TEST(two_bases_with_a_method_each, "") {
    for (size_t i = 0; i + 1 < sizeof names / sizeof names[0]; i += 2) {
        PyObject *first =
            class_with("A", NULL, names[i], method_returning(names[i], NULL));
        PyObject *second = class_with(
            "B", NULL, names[i + 1], method_returning(names[i + 1], NULL));
        PyObject *bases = PyTuple_Pack(2, first, second);
        PyObject *both = new_class("C", bases, NULL);
        show_difference(names[i], (PyTypeObject *)both, (PyTypeObject *)second);
        show_difference(
            names[i + 1], (PyTypeObject *)both, (PyTypeObject *)first);
        RELEASE(first, second, bases, both);
    }
}

TEST_MAIN(
    NULL, &one_special_method_in_a_body, &one_special_method_that_is_none,
    &a_subclass_has_the_slots_of_its_base,
    &a_wrapper_of_a_built_in_type_gives_its_function,
    &a_method_taken_from_another_type, &two_bases_with_a_method_each)
