/* Aliases, unions, copying and memory by special methods when an allocation
 * fails. */
#include "failing.h"
#include "type_variables.h"

static PyObject *alias; /* dict[T, U] */

static int use_aliases(void) {
    PyObject *pair = PyTuple_Pack(2, INTEGER, TEXT);
    PyObject *made = pair == NULL ? NULL : PyObject_GetItem(alias, pair);
    PyObject *text = made == NULL ? NULL : PyObject_Repr(made);
    PyObject *iterator = text == NULL ? NULL : PyObject_GetIter(made);
    PyObject *star = iterator == NULL ? NULL : PyIter_Next(iterator);
    PyObject *parts = star == NULL ? NULL : invoke(star, "__reduce__", NULL);
    PyObject *names = parts == NULL ? NULL : PyObject_Dir(made);
    return DONE(pair, made, text, iterator, star, parts, names);
}

static int use_unions(void) {
    PyObject *pair = PyNumber_Or(alias, Py_None);
    PyObject *three = pair == NULL ? NULL : PyNumber_Or(pair, INTEGER);
    PyObject *text = three == NULL ? NULL : PyObject_Repr(three);
    PyObject *types = text == NULL ? NULL : PyTuple_Pack(2, INTEGER, TEXT);
    PyObject *made = types == NULL ? NULL : PyObject_GetItem(three, types);
    PyObject *equal =
        made == NULL ? NULL : PyObject_RichCompare(made, three, Py_EQ);
    int hashed = equal != NULL && PyObject_Hash(three) != -1;
    return DONE(pair, three, text, types, made, equal) && hashed;
}

static PyObject *instance;

static int copy(void) {
    PyObject *two = PyLong_FromLong(2);
    PyObject *parts = invoke(instance, "__reduce_ex__", two);
    PyObject *made = parts == NULL ? NULL
                                   : PyObject_CallObject(
                                         PyTuple_GetItem(parts, 0),
                                         PyTuple_GetItem(parts, 1));
    PyObject *old = made == NULL ? NULL : invoke(instance, "__reduce__", NULL);
    PyObject *list = old == NULL ? NULL : PyList_New(0);
    PyObject *iterator = list == NULL ? NULL : PyObject_GetIter(list);
    PyObject *again =
        iterator == NULL ? NULL : invoke(iterator, "__reduce__", NULL);
    PyObject *method =
        again == NULL ? NULL : PyObject_GetAttrString(list, "append");
    PyObject *found =
        method == NULL ? NULL : invoke(method, "__reduce__", NULL);
    return DONE(two, parts, made, old, list, iterator, again, method, found);
}

static PyObject *give(PyObject *self, PyObject *args) {
    static char memory[] = "memory";
    (void)self;
    (void)args;
    return PyMemoryView_FromMemory(memory, 6, PyBUF_READ);
}

static PyObject *exporter;

static int expose(void) {
    PyObject *view = PyMemoryView_FromObject(exporter);
    PyObject *bytes = view == NULL ? NULL : PyBytes_FromObject(view);
    return DONE(view, bytes);
}

TEST(generic_aliases_without_memory, "types.GenericAlias") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    alias = alias_of(DICT, PyTuple_Pack(2, t, u));
    RELEASE(t, u);
    fail_each_allocation("aliases", use_aliases);
    fail_each_allocation("unions", use_unions);
    Py_CLEAR(alias);
}

TEST(copying_without_memory, "object.__reduce_ex__") {
    PyObject *type = class_with(
        "C", NULL, "__slots__", Py_BuildValue("(ss)", "a", "__dict__"));
    instance = instance_of(type);
    CHECK(PyObject_SetAttrString(instance, "a", Py_True) == 0);
    CHECK(PyObject_SetAttrString(instance, "x", Py_True) == 0);
    CHECK(PyObject_DelAttrString(type, "__slots__") == 0);
    PyObject *names = Py_BuildValue("[s]", "a");
    CHECK(PyObject_SetAttrString(type, "__slotnames__", names) == 0);
    fail_each_allocation("copying", copy);
    Py_CLEAR(instance);
    RELEASE(type, names);
}

TEST(exposing_memory_without_memory, "__buffer__") {
    static PyMethodDef definition = {"__buffer__", give, METH_VARARGS, NULL};
    PyObject *type =
        class_with("C", NULL, "__buffer__", method_of(&definition));
    exporter = instance_of(type);
    fail_each_allocation("buffers", expose);
    Py_CLEAR(exporter);
    Py_DECREF(type);
}

TEST_MAIN(
    NULL, &generic_aliases_without_memory, &copying_without_memory,
    &exposing_memory_without_memory)
