/* Reading attributes without an exception or a bound method, and what else
 * generated code asks of objects and types. */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static void look_up(PyObject *object, PyObject *name) {
    PyObject *result = Py_None; /* must be overwritten */
    int status = _PyObject_LookupAttr(object, name, &result);
    show_repr("name", name);
    show_status("status", status);
    CHECK((status == 1) == (result != NULL));
    if (result != NULL) {
        show_repr("attribute", result);
        Py_DECREF(result);
    }
}

static PyObject *property_of(PyObject *getter) {
    PyObject *made = PyObject_CallOneArg((PyObject *)&PyProperty_Type, getter);
    Py_DECREF(getter);
    return made;
}

static PyObject *refuse(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_AttributeError, "not today");
    return NULL;
}

static PyMethodDef refuse_definition = {"refuse", refuse, METH_VARARGS, NULL};

/* A class with methods and properties of several kinds. */
static PyObject *make_class(void) {
    PyObject *body = PyDict_New();
    set_entry(body, "method", method_returning("method", text("result")));
    set_entry(body, "plain", PyLong_FromLong(5));
    set_entry(
        body, "data", property_of(function_returning("get", text("got"))));
    set_entry(body, "failing", property_of(function_returning("fail", NULL)));
    set_entry(
        body, "hiding", property_of(PyCFunction_New(&refuse_definition, NULL)));
    PyObject *type = new_class("C", NULL, body);
    Py_DECREF(body);
    return type;
}

static const char *const names[] = {"method",  "plain",     "data",
                                    "failing", "hiding",    "missing",
                                    "own",     "__class__", "append"};
enum { name_count = sizeof names / sizeof names[0] };

TEST(an_attribute_that_may_be_missing, "_PyObject_LookupAttr") {
    PyObject *type = make_class();
    PyObject *instance = instance_of(type);
    CHECK(PyObject_SetAttrString(instance, "own", Py_True) == 0);
    PyObject *getting = class_with(
        "Getting", NULL, "__getattr__", method_of(&refuse_definition));
    PyObject *other = instance_of(getting);
    for (int i = 0; i < name_count; i++) {
        PyObject *name = PyUnicode_InternFromString(names[i]);
        look_up(instance, name);
        look_up(other, name);
        Py_DECREF(name);
    }
    PyObject *name = text("__name__");
    look_up(type, name);
    look_up(instance, Py_None);
    RELEASE(type, instance, getting, other, name);
}

TEST(a_method_that_is_called_at_once, "_PyObject_GetMethod") {
    PyObject *type = make_class();
    PyObject *instance = instance_of(type);
    PyObject *list = PyList_New(0);
    CHECK(PyObject_SetAttrString(instance, "own", Py_True) == 0);
    PyObject *const objects[] = {instance, list, type};
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < name_count; j++) {
            PyObject *name = PyUnicode_InternFromString(names[j]);
            PyObject *method = NULL;
            int unbound = _PyObject_GetMethod(objects[i], name, &method);
            show(
                "%s of a %s: %d", names[j], Py_TYPE(objects[i])->tp_name,
                unbound);
            if (method == NULL) {
                show_error("method");
            } else {
                show("a %s", Py_TYPE(method)->tp_name);
                Py_DECREF(method);
            }
            Py_DECREF(name);
        }
    }
    PyObject *name = text("append");
    PyObject *dict = PyDict_New();
    set_entry(dict, "append", text("hides it"));
    PyObject *derived = class_with("L", (PyObject *)&PyList_Type, NULL, NULL);
    PyObject *item = instance_of(derived);
    PyObject *method = NULL;
    SHOW(_PyObject_GetMethod(item, name, &method));
    Py_CLEAR(method);
    CHECK(PyObject_SetAttrString(item, "__dict__", dict) == 0);
    SHOW(_PyObject_GetMethod(item, name, &method));
    show_result("method", method);
    RELEASE(type, instance, list, name, dict, derived, item);
}

TEST(another_dictionary, "_PyObject_GenericGetAttrWithDict") {
    PyObject *type = make_class();
    PyObject *instance = instance_of(type);
    CHECK(PyObject_SetAttrString(instance, "own", Py_True) == 0);
    PyObject *dict = PyDict_New();
    set_entry(dict, "own", text("from the dict"));
    set_entry(dict, "plain", text("from the dict"));
    set_entry(dict, "data", text("from the dict"));
    PyObject *const dicts[] = {NULL, dict};
    for (int i = 0; i < name_count; i++) {
        PyObject *name = PyUnicode_InternFromString(names[i]);
        for (int j = 0; j < 2; j++) {
            show_result(
                names[i],
                _PyObject_GenericGetAttrWithDict(instance, name, dicts[j], 0));
            PyObject *quiet =
                _PyObject_GenericGetAttrWithDict(instance, name, dicts[j], 1);
            if (quiet == NULL && PyErr_Occurred() == NULL) {
                show("missing");
            } else {
                show_result(names[i], quiet);
            }
        }
        Py_DECREF(name);
    }
    SHOW_RESULT(_PyObject_GenericGetAttrWithDict(instance, Py_None, NULL, 1));
    RELEASE(type, instance, dict);
}

TEST(the_state_of_an_object, "_PyObject_GetState") {
    PyObject *type = make_class();
    PyObject *instance = instance_of(type);
    SHOW_RESULT(_PyObject_GetState(instance));
    CHECK(PyObject_SetAttrString(instance, "own", Py_True) == 0);
    SHOW_RESULT(_PyObject_GetState(instance));
    PyObject *method = method_returning("state", text("own state"));
    CHECK(PyObject_SetAttrString(type, "__getstate__", method) == 0);
    SHOW_RESULT(_PyObject_GetState(instance));
    RELEASE(type, instance, method);
}

TEST(
    names_and_versions_of_types,
    "_PyType_Name PyUnstable_Type_AssignVersionTag") {
    show("%s", _PyType_Name(&_PyWeakref_RefType));
    show("%s", _PyType_Name(&PyLong_Type));
    PyObject *object = class_with("some.Name", NULL, NULL, NULL);
    PyTypeObject *type = (PyTypeObject *)object;
    show("%s", _PyType_Name(type));
    PyType_Modified(type);
    SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_VALID_VERSION_TAG));
    SHOW(PyUnstable_Type_AssignVersionTag(type));
    SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_VALID_VERSION_TAG));
    unsigned int version = type->tp_version_tag;
    SHOW(PyUnstable_Type_AssignVersionTag(type));
    SHOW_TRUTH(type->tp_version_tag == version);
    PyType_Modified(type);
    SHOW_TRUTH(type->tp_version_tag == version);
    SHOW(PyUnstable_Type_AssignVersionTag(type));
    SHOW_TRUTH(type->tp_version_tag > version);
    static PyTypeObject unready = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Unready"};
    SHOW(PyUnstable_Type_AssignVersionTag(&unready));
    Py_DECREF(object);
}

TEST(an_older_name_of_a_call, "PyCFunction_Call") {
    PyObject *function = function_returning("function", text("result"));
    PyObject *args = PyTuple_Pack(1, Py_None);
    PyObject *keywords = PyDict_New();
    set_entry(keywords, "k", PyLong_FromLong(1));
    SHOW_RESULT(PyCFunction_Call(function, args, NULL));
    SHOW_RESULT(PyCFunction_Call(function, args, keywords));
    SHOW_RESULT(PyCFunction_Call((PyObject *)&PyTuple_Type, args, NULL));
    RELEASE(function, args, keywords);
}

TEST_MAIN(
    NULL, &an_attribute_that_may_be_missing, &a_method_that_is_called_at_once,
    &another_dictionary, &the_state_of_an_object, &names_and_versions_of_types,
    &an_older_name_of_a_call)
