/* The load-time constructor: it hands over to C# before any code of the program runs. */

void nativeweakref_load(void);

__attribute__((constructor)) static void on_load(void)
{
    nativeweakref_load();
}
