/* A library to be preloaded that answers as if the environment asked for all
 * that debug mode has. */
#include <string.h>

char *secure_getenv(const char *name);

char *secure_getenv(const char *name) {
    static char on[] = "1";
    static char file[] = "graph.dot";
    return strcmp(name, "NATIVEWEAKREF_DEBUG") == 0   ? on
           : strcmp(name, "NATIVEWEAKREF_GRAPH") == 0 ? file
                                                      : NULL;
}
