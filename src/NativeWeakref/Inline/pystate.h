#define PyThreadState_GET() PyThreadState_Get()
#define _PyInterpreterState_Get PyInterpreterState_Get
