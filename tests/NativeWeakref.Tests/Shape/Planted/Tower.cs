using System.Runtime.CompilerServices;

// One way of pointing up per type. Several namespaces in one file: together they are one planted tower.
#pragma warning disable IDE0130 // the folder is not the namespace, see above
#pragma warning disable IDE0161 // a file-scoped namespace would allow one only
#pragma warning disable CA1052, CA1051, CA1812, CA1815, CA1823, CS0649, IDE0051, IDE0044 // read by reflection, never used

namespace NativeWeakref.Tests.Shape.Planted.Tower.Abi
{
    internal sealed class Field
    {
        internal Heap.Block? Up;
    }

    internal unsafe struct PointerField
    {
        internal Heap.Piece* Up;
    }

    internal unsafe struct FunctionPointerField
    {
        internal delegate* unmanaged<Heap.Piece*, void> Up;
    }

    internal sealed class Derived : Heap.Block;
}

namespace NativeWeakref.Tests.Shape.Planted.Tower.Heap
{
    internal class Block;

    internal struct Piece
    {
        internal int Size;
    }

    internal static class Signature
    {
        internal static void Take(Objects.Kernel? kernel) => _ = kernel;
    }

    internal static class Call
    {
        internal static void Do() => Objects.Kernel.Run();
    }
}

namespace NativeWeakref.Tests.Shape.Planted.Tower.Objects
{
    internal sealed class Kernel
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Run()
        {
        }
    }

    internal static class FieldAccess
    {
        internal static int Read() => Weakrefs.Death.Count;
    }

    internal static unsafe class Address
    {
        internal static nint Of() => (nint)(delegate*<void>)&Weakrefs.Death.Happen;
    }
}

namespace NativeWeakref.Tests.Shape.Planted.Tower.Weakrefs
{
    internal static class Death
    {
        internal static int Count;

        internal static void Happen() => Objects.Kernel.Run();
    }

    internal static class Size
    {
        internal static int Of() => Unsafe.SizeOf<Exports.Surface>();
    }
}

namespace NativeWeakref.Tests.Shape.Planted.Tower.Exports
{
    internal struct Surface
    {
        internal Abi.PointerField Down;

        internal static void Forward() => Weakrefs.Death.Happen();
    }
}

namespace NativeWeakref.Tests.Shape.Planted.Tower.Cellar
{
    internal sealed class Stranger;
}
