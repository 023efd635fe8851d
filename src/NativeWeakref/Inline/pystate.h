#define PyThreadState_GET() PyThreadState_Get()
#ifndef Py_LIMITED_API
#define _PyInterpreterState_Get PyInterpreterState_Get
#endif
