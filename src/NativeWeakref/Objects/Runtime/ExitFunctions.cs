using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Functions that the program wants called when the runtime has ended.</summary>
internal static unsafe class ExitFunctions
{
    private const int Capacity = 32;

    [InlineArray(Capacity)]
    private struct Table
    {
        private nint _first;
    }

    private static Table s_functions;
    private static int s_count;

    private static delegate* unmanaged[Cdecl]<void>* Functions => (delegate* unmanaged[Cdecl]<void>*)Unsafe.AsPointer(ref s_functions);

    /// <summary>Return: 0, or -1 where there are too many.</summary>
    internal static int Add(delegate* unmanaged[Cdecl]<void> function)
    {
        if (s_count == Capacity)
        {
            return -1;
        }
        Functions[s_count++] = function;
        return 0;
    }

    /// <summary>Calls all, the last one first, each once. There is no runtime, and they must not use it.</summary>
    internal static void Run()
    {
        while (s_count > 0)
        {
            Functions[--s_count](); // foreign code
        }
    }
}
