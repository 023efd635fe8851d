/* The header compiles alone, twice, in every standard of C. */
#include <nativeweakref.h>
#include <nativeweakref.h>

int header_alone_in_c(void);

int header_alone_in_c(void) {
    return (int)sizeof(PyWeakReference);
}
