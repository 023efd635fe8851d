/* Where do the attributes of an instance live that its type does not know? */
#include "harness.h"

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *dict;
} Instance;

static void dealloc(PyObject *self) {
    Py_CLEAR(((Instance *)self)->dict);
    PyObject_Free(self);
}

static PyGetSetDef getsets[] = {
    {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};
static PyTypeObject Instance_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Instance",
    .tp_basicsize = sizeof(Instance),
    .tp_dealloc = dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dictoffset = offsetof(Instance, dict),
    .tp_getset = getsets};

static PyTypeObject Placeless_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Placeless",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = getsets};

static void ready(void) {
    CHECK(PyType_Ready(&Instance_Type) == 0);
    CHECK(PyType_Ready(&Placeless_Type) == 0);
}

static PyObject *instance(PyTypeObject *type) {
    return PyType_GenericAlloc(type, 0);
}

TEST(attributes_go_to_the_dict, "W-148") {
    PyObject *object = instance(&Instance_Type);
    CHECK(((Instance *)object)->dict == NULL);
    SHOW_RESULT(PyObject_GetAttrString(object, "one"));
    SHOW_STATUS(PyObject_SetAttrString(object, "one", Py_True));
    CHECK(((Instance *)object)->dict != NULL);
    SHOW_RESULT(PyObject_GetAttrString(object, "one"));
    SHOW_RESULT(PyObject_GetAttrString(object, "__dict__"));
    SHOW_STATUS(PyObject_DelAttrString(object, "one"));
    SHOW_STATUS(PyObject_DelAttrString(object, "one"));
    SHOW_RESULT(PyObject_GenericGetDict(object, NULL));
    Py_DECREF(object);
}

TEST(the_dict_is_made_on_demand, "W-148") {
    PyObject *object = instance(&Instance_Type);
    PyObject **place = _PyObject_GetDictPtr(object);
    SHOW_TRUTH(place == &((Instance *)object)->dict);
    SHOW_TRUTH(*place == NULL);
    PyObject *dict = PyObject_GetAttrString(object, "__dict__");
    SHOW_TRUTH(*place == dict);
    RELEASE(object, dict);
}

TEST(the_dict_can_be_replaced, "W-148") {
    PyObject *object = instance(&Instance_Type);
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItemString(dict, "two", Py_None) == 0);
    SHOW_STATUS(PyObject_SetAttrString(object, "__dict__", dict));
    SHOW_RESULT(PyObject_GetAttrString(object, "two"));
    SHOW(Py_REFCNT(dict));
    SHOW_STATUS(PyObject_SetAttrString(object, "__dict__", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(object, "__dict__"));
    SHOW_STATUS(PyObject_GenericSetDict(object, dict, NULL));
    RELEASE(object, dict);
}

TEST(not_every_object_has_a_place, "W-148") {
    PyObject *object = instance(&Placeless_Type);
    SHOW_TRUTH(_PyObject_GetDictPtr(object) == NULL);
    SHOW_RESULT(PyObject_GetAttrString(object, "__dict__"));
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyObject_SetAttrString(object, "__dict__", dict));
    SHOW_STATUS(PyObject_SetAttrString(object, "one", Py_True));
    RELEASE(object, dict);
}

TEST_MAIN(
    ready, &attributes_go_to_the_dict, &the_dict_is_made_on_demand,
    &the_dict_can_be_replaced, &not_every_object_has_a_place)
