#define PyThreadState_GET() PyThreadState_Get()
