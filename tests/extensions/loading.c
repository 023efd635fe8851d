#include "loading.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef EXTENSION_FOLDER
#define EXTENSION_FOLDER "."
#endif

void enter_extension(const char *name) {
    const char *folder = getenv("EXTENSIONS");
    if (folder == NULL) {
        folder = EXTENSION_FOLDER;
    }
    char text[1000];
    PyObject *(*init)(void) = NULL;
    snprintf(text, sizeof text, "%s/%s.so", folder, name);
    void *library = dlopen(text, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    snprintf(text, sizeof text, "PyInit_%s", name);
    void *symbol = dlsym(library, text);
    CHECK(symbol != NULL);
    memcpy(&init, &symbol, sizeof init);
    CHECK(PyImport_AppendInittab(name, init) == 0);
}
