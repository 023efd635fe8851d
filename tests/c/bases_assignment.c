/* Giving a class other bases, and an order of search of the metatype's own. */
#include "class_body.h"

#include <string.h>

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static void show_mro(const char *label, PyObject *type) {
    char line[200] = "";
    PyObject *mro = ((PyTypeObject *)type)->tp_mro;
    for (Py_ssize_t i = 0; i < PyTuple_Size(mro); i++) {
        size_t used = strlen(line);
        snprintf(
            line + used, sizeof line - used, " %s",
            ((PyTypeObject *)PyTuple_GetItem(mro, i))->tp_name);
    }
    show("%s:%s", label, line);
}

static void show_subclasses(const char *label, PyObject *type) {
    char line[200] = "";
    PyObject *list = PyObject_CallMethodNoArgs(
        type, PyUnicode_InternFromString("__subclasses__"));
    CHECK(list != NULL);
    for (Py_ssize_t i = 0; list != NULL && i < PyList_Size(list); i++) {
        size_t used = strlen(line);
        snprintf(
            line + used, sizeof line - used, " %s",
            ((PyTypeObject *)PyList_GetItem(list, i))->tp_name);
    }
    show("%s:%s", label, line[0] != '\0' ? line : " none");
    Py_XDECREF(list);
}

/* Assigns one or two bases. */
static int assign(PyObject *type, PyObject *first, PyObject *second) {
    PyObject *bases = second == NULL ? PyTuple_Pack(1, first)
                                     : PyTuple_Pack(2, first, second);
    int status = PyObject_SetAttrString(type, "__bases__", bases);
    Py_DECREF(bases);
    return status;
}

TEST(new_bases_change_what_is_found, "") {
    PyObject *a = class_with("A", NULL, "x", text("of A"));
    PyObject *b = class_with("B", NULL, "x", text("of B"));
    PyObject *c = class_with("C", a, NULL, NULL);
    PyObject *d = class_with("D", c, NULL, NULL);
    PyObject *instance = instance_of(d);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_STATUS(assign(c, b, NULL));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    show_mro("C", c);
    show_mro("D", d);
    show_subclasses("A", a);
    show_subclasses("B", b);
    SHOW(PyType_IsSubtype((PyTypeObject *)d, (PyTypeObject *)a));
    SHOW(PyType_IsSubtype((PyTypeObject *)d, (PyTypeObject *)b));
    SHOW_TRUTH(((PyTypeObject *)c)->tp_base == (PyTypeObject *)b);
    SHOW_STATUS(assign(c, b, a));
    show_mro("D", d);
    show_subclasses("A", a);
    SHOW_RESULT(PyObject_GetAttrString(c, "__bases__"));
    SHOW_STATUS(PyObject_SetAttrString(b, "x", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    RELEASE(a, b, c, d, instance);
}

TEST(slots_follow_the_new_bases, "") {
    PyObject *a = class_with(
        "A", NULL, "__neg__", method_returning("__neg__", text("of A")));
    PyObject *b = class_with(
        "B", NULL, "__len__", method_returning("__len__", PyLong_FromLong(4)));
    PyObject *c = class_with("C", a, NULL, NULL);
    PyObject *d = class_with("D", c, NULL, NULL);
    PyObject *instance = instance_of(d);
    SHOW_RESULT(PyNumber_Negative(instance));
    SHOW_STATUS(PyObject_Size(instance));
    SHOW_STATUS(assign(c, b, NULL));
    SHOW_RESULT(PyNumber_Negative(instance));
    SHOW_STATUS(PyObject_Size(instance));
    RELEASE(a, b, c, d, instance);
}

TEST(bases_that_are_refused, "") {
    PyObject *a = class_with("A", NULL, NULL, NULL);
    PyObject *b = class_with("B", a, NULL, NULL);
    PyObject *slotted = class_with("S", NULL, "__slots__", text("place"));
    PyObject *none = PyTuple_New(0);
    SHOW_STATUS(assign(a, a, NULL));
    SHOW_STATUS(assign(a, b, NULL));
    SHOW_STATUS(assign(a, Py_None, NULL));
    SHOW_STATUS(assign(b, a, a));
    SHOW_STATUS(assign(b, (PyObject *)&PyLong_Type, NULL));
    SHOW_STATUS(assign(b, a, (PyObject *)&PyTuple_Type));
    SHOW_STATUS(assign(a, b, NULL));
    SHOW_STATUS(assign(b, slotted, NULL));
    SHOW_STATUS(assign(b, (PyObject *)&PyBaseObject_Type, NULL));
    SHOW_STATUS(assign(a, (PyObject *)&PyBool_Type, NULL));
    SHOW_STATUS(PyObject_SetAttrString(a, "__bases__", none));
    SHOW_STATUS(PyObject_SetAttrString(a, "__bases__", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(a, "__bases__"));
    SHOW_STATUS(
        PyObject_SetAttrString((PyObject *)&PyLong_Type, "__bases__", none));
    show_mro("A", a);
    show_mro("B", b);
    RELEASE(a, b, slotted, none);
}

TEST(a_subclass_that_cannot_follow_undoes_all, "") {
    PyObject *a = class_with("A", NULL, NULL, NULL);
    PyObject *b = class_with("B", NULL, NULL, NULL);
    PyObject *ab = PyTuple_Pack(2, a, b);
    PyObject *x = new_class("X", ab, NULL);
    PyObject *y = new_class("Y", ab, NULL);
    PyObject *xy = PyTuple_Pack(2, x, y);
    PyObject *z = new_class("Z", xy, NULL);
    PyObject *w = class_with("W", x, NULL, NULL);
    SHOW_STATUS(assign(y, b, a));
    show_mro("X", x);
    show_mro("Y", y);
    show_mro("Z", z);
    show_mro("W", w);
    show_subclasses("A", a);
    show_subclasses("B", b);
    SHOW_RESULT(PyObject_GetAttrString(y, "__bases__"));
    RELEASE(a, b, ab, x, y, xy, z, w);
}

/* A class made by a metatype with this mro(), which is stolen. */
static PyObject *with_mro(PyObject *base, PyObject *method) {
    PyObject *meta =
        class_with("Meta", (PyObject *)&PyType_Type, "mro", method);
    PyObject *label = text("K");
    PyObject *bases = base == NULL ? PyTuple_New(0) : PyTuple_Pack(1, base);
    PyObject *body = PyDict_New();
    PyObject *type =
        PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
    RELEASE(meta, label, bases, body);
    return type;
}

static PyObject *always(PyObject *order) {
    return method_returning("mro", order);
}

static PyObject *inserted; /* borrowed */

static PyObject *with_inserted(PyObject *self, PyObject *args) {
    (void)self;
    return PyTuple_Pack(
        3, PyTuple_GetItem(args, 0), inserted, &PyBaseObject_Type);
}

static PyMethodDef insert = {"mro", with_inserted, METH_VARARGS, NULL};

TEST(a_metatype_may_give_the_order, "") {
    PyObject *a = class_with("A", NULL, "x", text("of A"));
    inserted = a;
    PyObject *type = with_mro(NULL, method_of(&insert));
    show_mro("given", type);
    SHOW_RESULT(PyObject_GetAttrString(type, "x"));
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW(PyObject_IsInstance(instance, a));
    SHOW(PyObject_IsInstance(instance, type));
    show_subclasses("A", a);
    PyObject *derived = class_with("D", type, NULL, NULL);
    show_mro("derived", derived);
    PyObject *b = class_with("B", NULL, NULL, NULL);
    inserted = b;
    SHOW_STATUS(assign(type, (PyObject *)&PyBaseObject_Type, NULL));
    show_mro("asked again", type);
    show_mro("and its subclass", derived);
    RELEASE(a, b, type, instance, derived);
}

TEST(an_order_is_checked, "") {
    PyObject *object = (PyObject *)&PyBaseObject_Type;
    SHOW_RESULT(with_mro(NULL, always(PyTuple_New(0))));
    SHOW_RESULT(with_mro(NULL, always(Py_NewRef(Py_None))));
    SHOW_RESULT(with_mro(NULL, always(PyTuple_Pack(2, object, Py_None))));
    SHOW_RESULT(with_mro(NULL, always(PyTuple_Pack(1, &PyLong_Type))));
    SHOW_RESULT(with_mro(NULL, always(PyTuple_Pack(1, object))));
    SHOW_RESULT(with_mro(NULL, always(NULL)));
    inserted = (PyObject *)&PyLong_Type;
    PyObject *number = with_mro(inserted, method_of(&insert));
    show_mro("int", number);
    SHOW_RESULT(with_mro(NULL, method_of(&insert)));
    Py_DECREF(number);
}

TEST(the_method_of_type_computes_the_order, "") {
    PyObject *a = class_with("A", NULL, NULL, NULL);
    PyObject *b = class_with("B", a, NULL, NULL);
    PyObject *name = text("mro");
    SHOW_RESULT(PyObject_CallMethodNoArgs(b, name));
    SHOW_RESULT(PyObject_CallMethodNoArgs((PyObject *)&PyBool_Type, name));
    SHOW_RESULT(PyObject_CallMethodNoArgs((PyObject *)&PyType_Type, name));
    RELEASE(a, b, name);
}

TEST_MAIN(
    NULL, &new_bases_change_what_is_found, &slots_follow_the_new_bases,
    &bases_that_are_refused, &a_subclass_that_cannot_follow_undoes_all,
    &a_metatype_may_give_the_order, &an_order_is_checked,
    &the_method_of_type_computes_the_order)
