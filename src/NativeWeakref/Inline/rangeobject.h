/** Whether an object is a range; the type has no subtypes. */
#define PyRange_Check(op) Py_IS_TYPE((op), &PyRange_Type)
