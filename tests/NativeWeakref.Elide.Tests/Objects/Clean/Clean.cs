using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Clean;

public unsafe struct Slots
{
    public delegate* unmanaged[Cdecl]<Slots*, int> First;
    public delegate* unmanaged[Cdecl]<Slots*, int> Second;
}

/// <summary>What the library's own code does: all of it can be proven.</summary>
public static unsafe class Program
{
    private static Slots s_slots;
    private static int s_count;

    [DllImport("libc")]
    private static extern void* malloc(nuint size);

    [UnmanagedCallersOnly(EntryPoint = "clean_import", CallConvs = [typeof(CallConvCdecl)])]
    public static void* Import(nuint size) => malloc(size);

    [UnmanagedCallersOnly(EntryPoint = "clean_table", CallConvs = [typeof(CallConvCdecl)])]
    public static Slots* Table()
    {
        s_slots.First = &First;
        s_slots.Second = &Second;
        return (Slots*)Unsafe.AsPointer(ref s_slots);
    }

    [UnmanagedCallersOnly(EntryPoint = "clean_indirect", CallConvs = [typeof(CallConvCdecl)])]
    public static int Indirect(Slots* slots) => slots->First(slots) + slots->Second(slots);

    [UnmanagedCallersOnly(EntryPoint = "clean_literal", CallConvs = [typeof(CallConvCdecl)])]
    public static byte* Literal() => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("text\0"u8));

    [UnmanagedCallersOnly(EntryPoint = "clean_jump_table", CallConvs = [typeof(CallConvCdecl)])]
    public static int JumpTable(int value)
    {
        switch (value)
        {
            case 0: return s_count;
            case 1: return s_count * 3;
            case 2: s_count = 9; return 4;
            case 3: return value * s_count;
            case 4: return malloc(4) == null ? 5 : 6;
            case 5: return 70;
            default: return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "clean_copy", CallConvs = [typeof(CallConvCdecl)])]
    public static void Copy(byte* to, byte* from, uint size) => Unsafe.CopyBlock(to, from, size);

    [UnmanagedCallersOnly(EntryPoint = "clean_division", CallConvs = [typeof(CallConvCdecl)])]
    public static int Divide(int left, int right) => IntegerDivision.Divide(left, right);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int First(Slots* slots) => slots == null ? 1 : s_count;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Second(Slots* slots) => slots == null ? 2 : s_count + 1;
}

/// <summary>The one type that may divide.</summary>
public static class IntegerDivision
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Divide(int left, int right) => right is 0 or -1 ? 0 : left / right;
}
