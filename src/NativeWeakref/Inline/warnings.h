/** An older form of PyErr_WarnEx(). */
#define PyErr_Warn(category, msg) PyErr_WarnEx((category), (msg), 1)
