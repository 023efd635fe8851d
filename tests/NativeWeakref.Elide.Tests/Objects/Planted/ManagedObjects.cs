using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Planted;

public class Base
{
    public int Value;

    public virtual int Call() => Value;
}

public class Derived : Base, ICallable
{
    public override int Call() => 2;

    public int CallInterface() => 3;
}

public class Other : ICallable
{
    public int CallInterface() => 4;
}

public interface ICallable
{
    int CallInterface();
}

public static class Allocation
{
    [UnmanagedCallersOnly(EntryPoint = "planted_allocation")]
    public static int Export() => Make().Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Base Make() => new Base();
}

public static class AllocationInSlot
{
    [UnmanagedCallersOnly(EntryPoint = "planted_slot")]
    public static unsafe void* Export() => (delegate* unmanaged<int>)&Slot;

    [UnmanagedCallersOnly]
    private static int Slot() => Allocation.Make().Value;
}

public static class ArrayAllocation
{
    [UnmanagedCallersOnly(EntryPoint = "planted_array")]
    public static int Export(int size) => Sum(new int[size]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Sum(int[] array) => array.Length;
}

public static class Boxing
{
    [UnmanagedCallersOnly(EntryPoint = "planted_box")]
    public static int Export(int value) => Hash(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Hash(object boxed) => boxed.GetHashCode();
}

public static class StringLiteral
{
    [UnmanagedCallersOnly(EntryPoint = "planted_string")]
    public static int Export(int index) => "literal"[index];
}

public static class VirtualCall
{
    private static Base s_object = new Derived();

    [UnmanagedCallersOnly(EntryPoint = "planted_virtual")]
    public static int Export(int value)
    {
        int result = s_object.Call();
        s_object = value == 0 ? new Base() : s_object;
        return result;
    }
}

public static class InterfaceCall
{
    private static ICallable s_object = new Derived();

    [UnmanagedCallersOnly(EntryPoint = "planted_interface")]
    public static int Export(int value)
    {
        int result = s_object.CallInterface();
        s_object = value == 0 ? new Other() : s_object;
        return result;
    }
}

public static class DelegateCall
{
    private static readonly Func<int, int> s_function = static value => value + 1;

    [UnmanagedCallersOnly(EntryPoint = "planted_delegate")]
    public static int Export(int value) => s_function(value);
}

public static class ReferenceStore
{
    private static Base s_left = new Derived();
    private static Base s_right = new Base();

    [UnmanagedCallersOnly(EntryPoint = "planted_store")]
    public static void Export(int value)
    {
        Base left = s_left;
        s_left = s_right;
        s_right = value == 0 ? left : s_left;
    }
}
