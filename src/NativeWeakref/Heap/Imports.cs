using System.Runtime.InteropServices;

// Imports are bound when the library is linked: nothing is searched for at run time.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
