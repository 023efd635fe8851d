// The header compiles alone, twice, in every standard of C++.
#include <nativeweakref.h>
#include <nativeweakref.h>

int header_alone_in_cxx();

int header_alone_in_cxx() {
    return (int)sizeof(PyWeakReference);
}
