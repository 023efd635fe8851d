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

/// <summary>Exports that only forward: these cost nothing.</summary>
public static unsafe class Forwards
{
    [UnmanagedCallersOnly(EntryPoint = "clean_forward", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Forward(nint a, nint b) => Targets.Forward(a, b);

    [UnmanagedCallersOnly(EntryPoint = "clean_narrow_forward", CallConvs = [typeof(CallConvCdecl)])]
    public static int NarrowForward(Slots* slots) => Targets.NarrowForward(slots);

    [UnmanagedCallersOnly(EntryPoint = "clean_twin_one", CallConvs = [typeof(CallConvCdecl)])]
    public static nint TwinOne(nint a) => Targets.Twin(a);

    [UnmanagedCallersOnly(EntryPoint = "clean_twin_two", CallConvs = [typeof(CallConvCdecl)])]
    public static nint TwinTwo(nint a) => Targets.Twin(a);

    [UnmanagedCallersOnly(EntryPoint = "clean_slot", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Slot(nint a, nint b, nint c, nint d, nint e, nint f) => Targets.Six(a, b, c, d, e, f);

    [UnmanagedCallersOnly(EntryPoint = "clean_no_result", CallConvs = [typeof(CallConvCdecl)])]
    public static void NoResult(nint a) => Targets.NoResult(a);

    [UnmanagedCallersOnly(EntryPoint = "clean_no_argument", CallConvs = [typeof(CallConvCdecl)])]
    public static nint NoArgument() => Targets.NoArgument();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint ThroughPointer(nint a, delegate* unmanaged[Cdecl]<nint, nint> function) => function(a);

    // Two arguments are put aside on the stack where an argument of the call would lie.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint TwoThroughPointer(nint a, nint b, delegate* unmanaged[Cdecl]<nint, nint, nint> function) => function(a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* ToImport(nuint size) => malloc(size);

    [MethodImpl(MethodImplOptions.NoOptimization)]
    [UnmanagedCallersOnly(EntryPoint = "clean_unoptimised", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Unoptimised(nint a, nint b) => Targets.Unoptimised(a, b);

    [MethodImpl(MethodImplOptions.NoOptimization)]
    [UnmanagedCallersOnly(EntryPoint = "clean_unoptimised_narrow", CallConvs = [typeof(CallConvCdecl)])]
    public static int UnoptimisedNarrow(Slots* slots) => Targets.UnoptimisedNarrow(slots);

    [MethodImpl(MethodImplOptions.NoOptimization)]
    [UnmanagedCallersOnly(EntryPoint = "clean_unoptimised_half", CallConvs = [typeof(CallConvCdecl)])]
    public static nint UnoptimisedHalf(nint a, int b) => Targets.Half(a, b);

    [MethodImpl(MethodImplOptions.NoOptimization)]
    [UnmanagedCallersOnly(EntryPoint = "clean_unoptimised_swapped_halves", CallConvs = [typeof(CallConvCdecl)])]
    public static nint UnoptimisedSwappedHalves(int a, int b) => Targets.Halves(b, a);

    [UnmanagedCallersOnly(EntryPoint = "clean_widened_half", CallConvs = [typeof(CallConvCdecl)])]
    public static nint WidenedHalf(uint a) => Targets.Twin((nint)a);

    [DllImport("libc")]
    private static extern void* malloc(nuint size);
}

/// <summary>Almost forwards: each does one thing more.</summary>
public static unsafe class NoForwards
{
    [UnmanagedCallersOnly(EntryPoint = "clean_call_pointer", CallConvs = [typeof(CallConvCdecl)])]
    public static nint CallPointer(delegate* unmanaged[Cdecl]<nint, nint> function, nint a) => Forwards.ThroughPointer(a, function);

    [UnmanagedCallersOnly(EntryPoint = "clean_call_pointer_of_two", CallConvs = [typeof(CallConvCdecl)])]
    public static nint CallPointerOfTwo(delegate* unmanaged[Cdecl]<nint, nint, nint> function, nint a, nint b)
        => Forwards.TwoThroughPointer(a, b, function);

    [UnmanagedCallersOnly(EntryPoint = "clean_added", CallConvs = [typeof(CallConvCdecl)])]
    public static void* Added(nuint size) => Forwards.ToImport(size + 8);

    [UnmanagedCallersOnly(EntryPoint = "clean_swapped", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Swapped(nint a, nint b) => Targets.Forward(b, a);

    [UnmanagedCallersOnly(EntryPoint = "clean_with_constant", CallConvs = [typeof(CallConvCdecl)])]
    public static nint WithConstant(nint a) => Targets.Forward(a, 1);

    [UnmanagedCallersOnly(EntryPoint = "clean_dropped", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Dropped(nint a, nint b) => Targets.Twin(b);

    [UnmanagedCallersOnly(EntryPoint = "clean_narrowed", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Narrowed(nint a) => Targets.Twin((int)a);

    [UnmanagedCallersOnly(EntryPoint = "clean_narrowed_unsigned", CallConvs = [typeof(CallConvCdecl)])]
    public static nint NarrowedUnsigned(nint a) => Targets.Twin((nint)(uint)a);

    [UnmanagedCallersOnly(EntryPoint = "clean_narrowed_result", CallConvs = [typeof(CallConvCdecl)])]
    public static ulong NarrowedResult(nint a) => (uint)Targets.Twin(a);

    [UnmanagedCallersOnly(EntryPoint = "clean_compared", CallConvs = [typeof(CallConvCdecl)])]
    public static int Compared(nint a) => Targets.Twin(a) != 0 ? 1 : 0;

    [UnmanagedCallersOnly(EntryPoint = "clean_twice", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Twice(nint a)
    {
        Targets.NoResult(a);
        return Targets.Twin(a);
    }

    [UnmanagedCallersOnly(EntryPoint = "clean_writing", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Writing(nint* a)
    {
        *a = 0;
        return Targets.Twin((nint)a);
    }

    [UnmanagedCallersOnly(EntryPoint = "clean_conditional", CallConvs = [typeof(CallConvCdecl)])]
    public static nint Conditional(nint a) => a == 0 ? 0 : Targets.Twin(a);

    [UnmanagedCallersOnly(EntryPoint = "clean_address_of_local", CallConvs = [typeof(CallConvCdecl)])]
    public static nint AddressOfLocal(nint a)
    {
        nint place = a;
        return Targets.Twin((nint)(&place));
    }

    [UnmanagedCallersOnly(EntryPoint = "clean_stack_argument", CallConvs = [typeof(CallConvCdecl)])]
    public static nint StackArgument(nint a, nint b, nint c, nint d, nint e, nint f) => Targets.Seven(a, b, c, d, e, f, a);

    [MethodImpl(MethodImplOptions.NoOptimization)]
    [UnmanagedCallersOnly(EntryPoint = "clean_unoptimised_stack_argument", CallConvs = [typeof(CallConvCdecl)])]
    public static nint UnoptimisedStackArgument(nint a, nint b, nint c, nint d, nint e, nint f) => Targets.Seven(a, b, c, d, e, f, a);

    [UnmanagedCallersOnly(EntryPoint = "clean_own_stack_argument", CallConvs = [typeof(CallConvCdecl)])]
    public static nint OwnStackArgument(nint a, nint b, nint c, nint d, nint e, nint f, nint g) => Targets.Seven(a, b, c, d, e, f, g);

    [UnmanagedCallersOnly(EntryPoint = "clean_float_argument", CallConvs = [typeof(CallConvCdecl)])]
    public static double FloatArgument(nint a) => Targets.Float(a, 1.5);
}

/// <summary>What the forwards call.</summary>
public static unsafe class Targets
{
    private static nint s_seen;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Forward(nint a, nint b) => (a * 3) + b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int NarrowForward(Slots* slots) => slots == null ? 5 : 6;

    public static nint Unoptimised(nint a, nint b) => (a * 7) + b;

    public static nint Half(nint a, int b) => a + b;

    public static nint Halves(int a, int b) => a - b;

    public static int UnoptimisedNarrow(Slots* slots) => slots == null ? 8 : 9;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Twin(nint a) => a * 5;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Six(nint a, nint b, nint c, nint d, nint e, nint f) => a + (b * c) + (d * e) - f;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Seven(nint a, nint b, nint c, nint d, nint e, nint f, nint g) => a + (b * c) + (d * e) - (f * g);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NoResult(nint a) => s_seen = a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint NoArgument() => s_seen;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Float(nint a, double b) => a * b;
}

/// <summary>The one type that may divide.</summary>
public static class IntegerDivision
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Divide(int left, int right) => right is 0 or -1 ? 0 : left / right;
}

/// <summary>What runs when a library is loaded: its calls are followed, also those of what is called.</summary>
internal static unsafe class LoadHook
{
    private static delegate*<void> s_later;

    internal static void Load()
    {
        Parts.Fill();
        s_later = &Parts.Later;
    }

    private static class Parts
    {
        internal static void Fill() => Fill(1);

        internal static void Later() => s_later = null;

        private static void Fill(int count)
        {
            if (count > 0)
            {
                Fill(count - 1);
            }
        }
    }
}
