#define PyCapsule_CheckExact(op) Py_IS_TYPE((op), &PyCapsule_Type)
