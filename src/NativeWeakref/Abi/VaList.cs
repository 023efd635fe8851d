using System.Runtime.CompilerServices;

namespace NativeWeakref.Abi;

// x86-64 System V: up to six general arguments lie in a save area of 48 bytes and up to eight vector arguments in the 128
// bytes after them; each offset counts up to its end, and what does not fit lies on the stack in slots of 8 bytes. A parameter
// declared va_list in C is a pointer to this struct, and reading advances the caller's list.

/// <summary>The arguments of a variadic C function.</summary>
public unsafe struct VaList
{
    private const uint GeneralEnd = 48;
    private const uint VectorEnd = 176;
    private const uint GeneralStep = 8;
    private const uint VectorStep = 16;

    /// <summary>Place of the next general argument in the save area; 48 when there is none left.</summary>
    public uint gp_offset;

    /// <summary>Place of the next vector argument in the save area; 176 when there is none left.</summary>
    public uint fp_offset;

    /// <summary>The next argument on the stack.</summary>
    public byte* overflow_arg_area;

    /// <summary>The save area.</summary>
    public byte* reg_save_area;

    /// <summary>Make a list the copy of another.</summary>
    /// <remarks>
    /// Field by field: the caller has just stored the fields one by one, and a load of several at once would wait until those stores are
    /// through.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy(VaList* to, VaList* from)
    {
        to->gp_offset = from->gp_offset;
        to->fp_offset = from->fp_offset;
        to->overflow_arg_area = from->overflow_arg_area;
        to->reg_save_area = from->reg_save_area;
    }

    /// <summary>The pointers that are next, in the save area: <see cref="GeneralCount"/> of them.</summary>
    internal readonly void** GeneralPointers => (void**)(reg_save_area + gp_offset);

    /// <summary>Where they end.</summary>
    internal readonly void** EndOfGeneralPointers => (void**)(reg_save_area + GeneralEnd);

    /// <summary>How many pointers are left in the save area; those after them are on the stack.</summary>
    internal readonly nint GeneralCount => (nint)((GeneralEnd - gp_offset) / GeneralStep);

    /// <summary>The pointers on the stack, which come after those in the save area.</summary>
    internal readonly void** StackPointers => (void**)overflow_arg_area;

    /// <summary>Read an argument of type int, or of a smaller type, which C widens to int.</summary>
    public int NextInt() => *(int*)NextGeneral();

    /// <summary>Read an argument of type unsigned int.</summary>
    public uint NextUInt() => *(uint*)NextGeneral();

    /// <summary>Read an argument of type long, long long, ptrdiff_t or Py_ssize_t.</summary>
    public nint NextNInt() => *(nint*)NextGeneral();

    /// <summary>Read an argument of type unsigned long, unsigned long long or size_t.</summary>
    public nuint NextNUInt() => *(nuint*)NextGeneral();

    /// <summary>Read a pointer.</summary>
    public void* NextPointer() => *(void**)NextGeneral();

    /// <summary>Read an argument of type double, or of type float, which C widens to double.</summary>
    public double NextDouble()
    {
        if (fp_offset >= VectorEnd)
        {
            return *(double*)NextOnStack();
        }
        byte* place = reg_save_area + fp_offset;
        fp_offset += VectorStep;
        return *(double*)place;
    }

    private byte* NextGeneral()
    {
        if (gp_offset >= GeneralEnd)
        {
            return NextOnStack();
        }
        byte* place = reg_save_area + gp_offset;
        gp_offset += GeneralStep;
        return place;
    }

    private byte* NextOnStack()
    {
        byte* place = overflow_arg_area;
        overflow_arg_area += GeneralStep;
        return place;
    }
}
