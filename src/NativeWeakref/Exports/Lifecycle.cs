using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>Start-up and shutdown.</summary>
[Header("pylifecycle.h")]
public static unsafe class LifecycleExports
{
    /// <summary>Start the runtime; the calling thread holds the GIL afterwards.</summary>
    /// <remarks>The first allocation and the first error do the same where nobody has.</remarks>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_Initialize), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_Initialize() => Lifecycle.InitializeFor(1);

    /// <summary>Start the runtime; the calling thread holds the GIL afterwards.</summary>
    /// <param name="initsigs">Whether PyErr_SetInterrupt() raises KeyboardInterrupt; no signal handler is installed in either case.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_InitializeEx), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_InitializeEx(int initsigs) => Lifecycle.InitializeFor(initsigs);

    /// <summary>Test whether the runtime is running.</summary>
    /// <returns>1 between start-up and shutdown, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_IsInitialized), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_IsInitialized() => Lifecycle.IsInitialized;

    /// <summary>Test whether the runtime is being shut down, or has been.</summary>
    /// <returns>1 from the start of shutdown to the next start-up, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_IsFinalizing), CallConvs = [typeof(CallConvCdecl)])]
    public static int _Py_IsFinalizing() => Lifecycle.IsFinalizing;

    /// <summary>Shut the runtime down; it can be started again.</summary>
    /// <remarks>Static types of the program return to their raw state. Objects the program still owns stay valid memory.</remarks>
    /// <returns>0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_FinalizeEx), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_FinalizeEx() => Lifecycle.Finalise();

    /// <summary>As Py_FinalizeEx() without a result.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_Finalize), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_Finalize() => Lifecycle.Finalise();

    /// <summary>Shut the runtime down and end the process with exit().</summary>
    /// <param name="status">The exit status; 120 takes its place if shutdown fails.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_Exit), CallConvs = [typeof(CallConvCdecl)])]
    [NoReturn]
    public static void Py_Exit(int status) => ErrorPrinting.FinaliseAndExit(status);

    /// <summary>Print "Fatal Python error: ", a function's name and a message, and end the process with abort().</summary>
    /// <param name="func">The function; NULL for none.</param>
    /// <param name="message">The message; NULL for none.</param>
    [Header("pyerrors.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_FatalErrorFunc), CallConvs = [typeof(CallConvCdecl)])]
    [NoReturn]
    public static void _Py_FatalErrorFunc([Const] byte* func, [Const] byte* message) => FatalError.StopIn(func, message);

    /// <summary>As _Py_FatalErrorFunc() without a function; the exported form of the macro, which names the caller.</summary>
    /// <param name="message">The message; NULL for none.</param>
    [Header("pyerrors.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_FatalError), CallConvs = [typeof(CallConvCdecl)])]
    [NoReturn]
    public static void Py_FatalError([Const] byte* message) => FatalError.StopIn(null, message);

    /// <summary>Have a function called at the end of shutdown, when there is no runtime.</summary>
    /// <param name="func">The function; the last one given is called first.</param>
    /// <returns>0. -1 without an error set if there are 32 already.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_AtExit), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_AtExit([CFunction(typeof(nativeweakref_exit_function))] delegate* unmanaged[Cdecl]<void> func)
        => ExitFunctions.Add(func);

    /// <summary>Return the version that the library stands in for, and its own.</summary>
    /// <returns>"3.12.1 (nativeweakref X.Y.Z)"; static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetVersion), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* Py_GetVersion() => LibraryVersion.Text();

    /// <summary>Return what this build is.</summary>
    /// <returns>"nativeweakref X.Y.Z"; static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetBuildInfo), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* Py_GetBuildInfo() => LibraryVersion.Build();

    /// <summary>Return what the library was compiled with.</summary>
    /// <returns>"[.NET NativeAOT]"; static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetCompiler), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* Py_GetCompiler() => BuildDescription.Compiler();

    /// <summary>Return the copyright of this library.</summary>
    /// <returns>One line; static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetCopyright), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* Py_GetCopyright() => BuildDescription.Copyright();

    /// <summary>Return the platform.</summary>
    /// <returns>"linux"; static memory. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GetPlatform), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* Py_GetPlatform() => BuildDescription.Platform();
}
