using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>What is written to file descriptor 2, where the library reports errors that nobody can be told of.</summary>
internal static unsafe partial class CapturedErrors
{
    private const int Descriptor = 2;

    internal static string During(Action action)
    {
        using SafeFileHandle saved = new(Check(dup(Descriptor)), ownsHandle: true);
        fixed (byte* name = "errors"u8)
        {
            using SafeFileHandle file = new(Check(memfd_create(name, 0)), ownsHandle: true);
            Check(dup2((int)file.DangerousGetHandle(), Descriptor));
            try
            {
                action();
            }
            finally
            {
                Check(dup2((int)saved.DangerousGetHandle(), Descriptor));
            }
            using FileStream stream = new(file, FileAccess.Read);
            stream.Position = 0;
            using StreamReader reader = new(stream);
            return reader.ReadToEnd();
        }
    }

    private static int Check(int result) => result >= 0 ? result : throw new IOException($"errno {Marshal.GetLastPInvokeError()}");

#pragma warning disable IDE1006 // names of C
    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int dup(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int dup2(int descriptor, int target);

    [LibraryImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int memfd_create(byte* name, uint flags);
#pragma warning restore IDE1006
}
