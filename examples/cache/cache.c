/* A cache that keeps nothing alive: a name leads to a weak reference, and the
 * entry goes when the value does. */
#include <nativeweakref.h>
#include <stdio.h>

typedef struct {
    PyObject_HEAD
    PyObject *name;
    PyObject *weakrefs;
} Image;

static void Image_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    Py_DECREF(((Image *)self)->name);
    PyObject_Free(self);
}

static PyTypeObject Image_Type = {
    .ob_base = {PyObject_HEAD_INIT(NULL) 0},
    .tp_name = "cache.Image",
    .tp_basicsize = sizeof(Image),
    .tp_dealloc = Image_dealloc,
    .tp_weaklistoffset = offsetof(Image, weakrefs),
};

/* Names to weak references. Owned. */
static PyObject *cache;

/* New reference, or NULL with an error. */
static PyObject *load_image(PyObject *name) {
    printf("loading %s\n", PyUnicode_AsUTF8(name));
    Image *image = PyObject_New(Image, &Image_Type);
    if (image != NULL) {
        image->name = Py_NewRef(name);
        image->weakrefs = NULL;
    }
    return (PyObject *)image;
}

/* Called with the name as self when an image dies. By then the name may lead
 * to another image: only the dead reference itself is taken out. */
static PyObject *forget(PyObject *name, PyObject *dead) {
    PyObject *entry = PyDict_GetItemWithError(cache, name);
    if (entry == NULL && PyErr_Occurred() != NULL) {
        return NULL;
    }
    if (entry == dead && PyDict_DelItem(cache, name) < 0) {
        return NULL;
    }
    return Py_NewRef(Py_None);
}

static PyMethodDef forget_def = {"forget", forget, METH_O, NULL};

/* Steals image, which may be NULL. New reference to it, or NULL with an
 * error. */
static PyObject *remember(PyObject *name, PyObject *image) {
    PyObject *callback = PyCFunction_New(&forget_def, name);
    PyObject *reference = image != NULL && callback != NULL
                              ? PyWeakref_NewRef(image, callback)
                              : NULL;
    Py_XDECREF(callback); /* the weak reference owns it now */
    if (reference == NULL || PyDict_SetItem(cache, name, reference) < 0) {
        Py_CLEAR(image);
    }
    Py_XDECREF(reference); /* the cache owns it now */
    return image;
}

/* New reference, or NULL with an error. */
static PyObject *get_image(PyObject *name) {
    PyObject *reference = PyDict_GetItemWithError(cache, name); /* borrowed */
    if (reference == NULL && PyErr_Occurred() != NULL) {
        return NULL;
    }
    PyObject *image;
    if (reference != NULL && PyWeakref_GetRef(reference, &image) != 0) {
        return image; /* alive, or NULL with an error */
    }
    return remember(name, load_image(name));
}

static int run(PyObject *name) {
    PyObject *first = get_image(name);
    PyObject *second = get_image(name);
    if (first == NULL || second == NULL) {
        return -1;
    }
    printf("the same image: %s\n", first == second ? "yes" : "no");
    printf("entries: %zd\n", PyDict_Size(cache));
    Py_DECREF(first);
    Py_DECREF(second);
    printf("entries once nobody uses it: %zd\n", PyDict_Size(cache));
    PyObject *third = get_image(name);
    Py_XDECREF(third);
    return third == NULL ? -1 : 0;
}

int main(void) {
    Py_Initialize();
    cache = PyDict_New();
    PyObject *name = PyUnicode_FromString("cat.png");
    int failed = PyType_Ready(&Image_Type) < 0 || cache == NULL ||
                 name == NULL || run(name) < 0;
    if (failed) {
        PyErr_Print();
    }
    Py_XDECREF(name);
    Py_XDECREF(cache);
    return Py_FinalizeEx() < 0 || failed;
}
