using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The C library's formatting into a place of fixed size, which always ends with a NUL.</summary>
internal static unsafe class CFormatting
{
    private const nuint LargestSize = int.MaxValue - 512;
    private const int Refused = -666; // what CPython answers

    /// <summary>As <c>PyOS_vsnprintf</c>. Return: the length the whole text has; negative where it could not be made.</summary>
    internal static int Write(byte* place, nuint size, byte* format, VaList* list)
    {
        if ((place == null && size > 0) || list == null)
        {
            return NullArgument.RefuseStatus();
        }
        int length = size > LargestSize ? Refused : Format(place, size, format, list);
        if (size > 0)
        {
            place[size - 1] = 0;
        }
        return length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Format(byte* place, nuint size, byte* format, VaList* list) => vsnprintf(place, size, format, list);

    [DllImport("libc")]
    private static extern int vsnprintf(byte* place, nuint size, byte* format, VaList* list);
}
