/* Many random changes of many classes: special methods come and go, bases
 * change. After each step the slots of all classes are compared with one
 * another; which are equal must be the same here and in CPython. */
#include "class_body.h"

#include <stdint.h>

enum { class_count = 8, last_slot = 81 };

static const char *const names[] = {
    "__repr__",         "__hash__",     "__call__",
    "__str__",          "__eq__",       "__lt__",
    "__iter__",         "__next__",     "__get__",
    "__set__",          "__delete__",   "__init__",
    "__new__",          "__add__",      "__radd__",
    "__iadd__",         "__mul__",      "__getitem__",
    "__setitem__",      "__delitem__",  "__len__",
    "__bool__",         "__contains__", "__getattr__",
    "__setattr__",      "__delattr__",  "__await__",
    "__getattribute__", "__buffer__",   "__release_buffer__"};
enum { name_count = sizeof names / sizeof names[0] };

static PyObject *classes[class_count];
static uint64_t state;

/* The same numbers everywhere. */
static unsigned next(unsigned limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % limit;
}

static PyObject *random_value(void) {
    PyTypeObject *const sources[] = {&PyBaseObject_Type, &PyLong_Type,
                                     &PyProperty_Type,   &_PyWeakref_RefType,
                                     &PyUnicode_Type,    &PyMemoryView_Type};
    switch (next(6)) {
    case 0:
        return Py_NewRef(Py_None);
    case 1:
    case 2: { /* a wrapper of another type, where it has one */
        PyObject *taken = PyObject_GetAttrString(
            (PyObject *)sources[next(6)], names[next(name_count)]);
        PyErr_Clear();
        return taken != NULL ? taken : Py_NewRef(Py_None);
    }
    default:
        return method_returning("method", Py_NewRef(Py_None));
    }
}

static PyObject *random_bases(unsigned below) {
    PyTypeObject *const roots[] = {
        &PyBaseObject_Type, &PyProperty_Type, (PyTypeObject *)PyExc_ValueError,
        &PyTuple_Type, &PyUnicode_Type};
    PyObject *first = below == 0 || next(4) == 0 ? (PyObject *)roots[next(5)]
                                                 : classes[next(below)];
    return below == 0 || next(2) == 0
               ? PyTuple_Pack(1, first)
               : PyTuple_Pack(2, first, classes[next(below)]);
}

/* Each slot: which is the first class that has the same in it? The one for %
 * is left out: str has none here. */
static uint64_t summary(void) {
    uint64_t hash = 14695981039346656037u;
    for (int slot = 1; slot <= last_slot; slot++) {
        if (slot == Py_tp_base || slot == Py_tp_bases || slot == Py_tp_doc ||
            slot == Py_tp_members || slot == Py_tp_methods ||
            slot == Py_tp_getset || slot == Py_nb_remainder) {
            continue;
        }
        void *found[class_count];
        for (int i = 0; i < class_count; i++) {
            found[i] = PyType_GetSlot((PyTypeObject *)classes[i], slot);
            int same = 0;
            while (found[same] != found[i]) {
                same++;
            }
            int code = found[i] == NULL ? 99 : same;
            hash = (hash ^ (uint64_t)code) * 1099511628211u;
        }
    }
    for (int i = 0; i < class_count; i++) {
        PyTypeObject *type = (PyTypeObject *)classes[i];
        PyObject *mro = type->tp_mro;
        for (Py_ssize_t j = 0; j < PyTuple_Size(mro); j++) {
            const char *name =
                ((PyTypeObject *)PyTuple_GetItem(mro, j))->tp_name;
            hash = (hash ^ (uint64_t)name[0] ^ ((uint64_t)name[1] << 8)) *
                   1099511628211u;
        }
    }
    return hash;
}

static int make_class(unsigned i) {
    char name[4] = {'C', (char)('a' + i), '\0', '\0'};
    PyObject *bases = random_bases(i);
    PyObject *body = PyDict_New();
    for (unsigned count = next(4); count > 0; count--) {
        set_entry(body, names[next(name_count)], random_value());
    }
    PyObject *made = new_class(name, bases, body);
    RELEASE(bases, body);
    if (made == NULL) {
        PyErr_Clear();
        return 0;
    }
    classes[i] = made;
    return 1;
}

static char step(void) {
    unsigned which = next(class_count);
    PyObject *type = classes[which];
    int status;
    switch (next(5)) {
    case 0: {
        PyObject *bases = random_bases(which);
        status = PyObject_SetAttrString(type, "__bases__", bases);
        Py_DECREF(bases);
        break;
    }
    case 1:
        status = PyObject_SetAttrString(type, names[next(name_count)], NULL);
        break;
    default: {
        const char *name = names[next(name_count)];
        PyObject *value = random_value();
        status = PyObject_SetAttrString(type, name, value);
        Py_DECREF(value);
        break;
    }
    }
    if (status == 0) {
        return '.';
    }
    char letter = ((PyTypeObject *)PyErr_Occurred())->tp_name[0];
    PyErr_Clear();
    return letter;
}

static void run(uint64_t seed, int steps) {
    state = seed;
    for (unsigned i = 0; i < class_count; i++) {
        while (!make_class(i)) {
        }
    }
    uint64_t hash = 0;
    char line[64];
    int used = 0;
    for (int i = 0; i < steps; i++) {
        line[used++] = step();
        hash = hash * 31 + summary();
        if (used == 50) {
            line[used] = '\0';
            show("%s %016llx", line, (unsigned long long)hash);
            used = 0;
        }
    }
    release(classes, class_count);
}

TEST(slots_after_random_changes, "") {
    for (uint64_t seed = 1; seed <= 20; seed++) {
        show("seed %d", (int)seed);
        run(seed, 100);
    }
}

TEST_MAIN(NULL, &slots_after_random_changes)
