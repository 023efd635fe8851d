/* Covers W-008 and W-066 in every way to reach the library: linked with and
 * without PIE, or loaded by name. */
#include "referring.h"

static void live_once(void) {
    api.initialize(0);
    ready_target_type();
    use_weak_references();
    REQUIRE(api.finalize() == 0);
}

int main(void) {
    load_api(&api);
    live_once();
    live_once();
    puts("alive and dead, twice");
    return 0;
}
