/* A type whose objects can be weakly referenced, and what happens to the weak
 * references when one of them dies. */
#include <nativeweakref.h>
#include <stdio.h>

typedef struct {
    PyObject_HEAD
    int number;
    PyObject *weakrefs; /* head of the list of weak references; starts NULL */
} Node;

static void Node_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self); /* before anything else is torn down */
    PyObject_Free(self);
}

static PyTypeObject NodeType = {
    .ob_base = {PyObject_HEAD_INIT(NULL) 0},
    .tp_name = "quickstart.Node",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = Node_dealloc,
    .tp_weaklistoffset = offsetof(Node, weakrefs), /* makes it referencable */
};

static PyObject *on_death(PyObject *self, PyObject *reference) {
    (void)self;
    printf(
        "callback: the reference is dead: %s\n",
        PyWeakref_GET_OBJECT(reference) == Py_None ? "yes" : "no");
    return Py_NewRef(Py_None);
}

static PyMethodDef on_death_def = {"on_death", on_death, METH_O, NULL};

int main(void) {
    Py_Initialize();
    if (PyType_Ready(&NodeType) < 0) {
        PyErr_Print();
        return 1;
    }

    Node *node = PyObject_New(Node, &NodeType);
    PyObject *callback = PyCFunction_New(&on_death_def, NULL);
    if (node == NULL || callback == NULL) {
        PyErr_Print();
        return 1;
    }
    node->number = 42;
    node->weakrefs = NULL;

    PyObject *watched = PyWeakref_NewRef((PyObject *)node, callback);
    PyObject *shared = PyWeakref_NewRef((PyObject *)node, NULL);
    PyObject *again = PyWeakref_NewRef((PyObject *)node, NULL);
    if (watched == NULL || shared == NULL || again == NULL) {
        PyErr_Print();
        return 1;
    }
    printf(
        "one reference without callback is shared: %s\n",
        shared == again ? "yes" : "no");

    PyObject *referent;
    if (PyWeakref_GetRef(shared, &referent) == 1) {
        printf(
            "the node lives, its number is %d\n", ((Node *)referent)->number);
        Py_DECREF(referent);
    }

    Py_DECREF(node); /* the last strong reference: the node dies here */

    printf(
        "the shared reference is dead: %s\n",
        PyWeakref_GetObject(shared) == Py_None ? "yes" : "no");
    Py_DECREF(again);
    Py_DECREF(shared);
    Py_DECREF(watched);
    Py_DECREF(callback);
    return Py_FinalizeEx();
}
