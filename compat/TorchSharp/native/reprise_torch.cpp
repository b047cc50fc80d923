// The whole native side of the TorchSharp stand-in: libtorch's dispatcher calls any operator by its schema name with boxed
// arguments, so one `rt_call` serves them all. Whatever is not an operator (gradients, seeds, threads, metadata) is a line here.
// No exception crosses the C boundary: a failed call returns -1 (or null) and `rt_error` holds libtorch's own text.

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/GradMode.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <dlfcn.h>
#include <malloc.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/csrc/autograd/autograd.h>

#define API extern "C" __attribute__((visibility("default")))

namespace {

using Impl = c10::TensorImpl;
using ImplRef = c10::intrusive_ptr<Impl, c10::UndefinedTensorImpl>;

// The managed side declares the same numbers (Native/Tag.cs).
enum Tag : int32_t { None, TensorTag, Int, Double, Bool, Ints, Tensors, OptionalTensors, String, DeviceTag, Doubles, GeneratorTag, Default };

struct Value {
    Tag tag;
    int32_t count; // elements of a list, or the type of a device
    union {
        int64_t i;
        double d;
        void* p;
    };
};

// Every step of a training takes and gives back the same large blocks. An allocator that keeps them asks the kernel for no new
// pages, a tenth of the time. Older C libraries refuse a threshold above 32 MiB.
[[maybe_unused]] const bool keeps_blocks =
    (mallopt(M_MMAP_THRESHOLD, 1 << 30) || mallopt(M_MMAP_THRESHOLD, 32 << 20)) && mallopt(M_TRIM_THRESHOLD, INT32_MAX);

thread_local std::string error;
thread_local std::vector<Value> returned;

template <class Body>
int guarded(Body body) {
    try {
        return body();
    } catch (const c10::Error& e) {
        error = e.what_without_backtrace();
    } catch (const std::exception& e) {
        error = e.what();
    } catch (...) {
        error = "an unknown native exception";
    }
    return -1;
}

// A managed handle owns one reference; borrowing takes another for the length of a call.
at::Tensor borrow(void* p) { return p ? at::Tensor(ImplRef::reclaim_copy(static_cast<Impl*>(p))) : at::Tensor(); }
const Impl* peek(void* p) { return static_cast<const Impl*>(p); }
void* give(at::Tensor t) { return t.defined() ? t.unsafeReleaseTensorImpl() : nullptr; }
at::Generator generator(void* p) { return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(static_cast<c10::GeneratorImpl*>(p))); }

c10::IValue box(const Value& v) {
    auto pointers = static_cast<void**>(v.p);
    switch (v.tag) {
    case TensorTag: return borrow(v.p);
    case Int: return v.i;
    case Double: return v.d;
    case Bool: return v.i != 0;
    case Ints: return c10::List<int64_t>(at::IntArrayRef(static_cast<int64_t*>(v.p), v.count));
    case Doubles: return c10::List<double>(at::ArrayRef<double>(static_cast<double*>(v.p), v.count));
    case Tensors: {
        c10::List<at::Tensor> list;
        list.reserve(v.count);
        for (int k = 0; k < v.count; k++) list.push_back(borrow(pointers[k]));
        return list;
    }
    case OptionalTensors: {
        // A generic list, because the name of the optional type changed between versions.
        c10::impl::GenericList list(c10::OptionalType::create(c10::TensorType::get()));
        for (int k = 0; k < v.count; k++) list.push_back(pointers[k] ? c10::IValue(borrow(pointers[k])) : c10::IValue());
        return list;
    }
    case String: return std::string(static_cast<char*>(v.p), v.count);
    case DeviceTag: return c10::Device(static_cast<c10::DeviceType>(v.count), static_cast<c10::DeviceIndex>(v.i));
    case GeneratorTag: return generator(v.p);
    default: return {};
    }
}

void unbox(const c10::IValue& v) {
    Value r{None, 0, {0}};
    if (v.isTensor()) {
        r.tag = TensorTag;
        r.p = give(v.toTensor());
    } else if (v.isTensorList()) {
        for (const auto& t : v.toTensorVector()) returned.push_back({TensorTag, 0, {.p = give(t)}});
        return;
    } else if (v.isDouble()) {
        r.tag = Double;
        r.d = v.toDouble();
    } else if (v.isBool()) {
        r.tag = Bool;
        r.i = v.toBool();
    } else if (v.isInt()) {
        r.tag = Int;
        r.i = v.toInt();
    }
    returned.push_back(r);
}

} // namespace

API const char* rt_error() { return error.c_str(); }

API void* rt_find(const char* name, const char* overload) {
    void* found = nullptr;
    guarded([&] { return found = new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload)), 0; });
    return found; // kept for the life of the process
}

// Calls an operator. Trailing arguments left out take the schema's defaults; the results stay valid until the thread's next call.
// `wanted` = 0 drops the results, as for an in-place operator whose result is its first argument.
API int rt_call(void* op, const Value* args, int count, int wanted, Value** results) {
    return guarded([&] {
        auto& handle = *static_cast<c10::OperatorHandle*>(op);
        const auto& schema = handle.schema().arguments();
        torch::jit::Stack stack;
        stack.reserve(schema.size());
        for (size_t k = 0; k < schema.size(); k++) {
            if (static_cast<int>(k) < count && args[k].tag != Default) stack.push_back(box(args[k]));
            else if (const auto& value = schema[k].default_value()) stack.push_back(*value);
            else C10_THROW_ERROR(ValueError, "missing argument '" + schema[k].name() + "' of " + handle.schema().name());
        }
        handle.callBoxed(&stack);
        returned.clear();
        if (wanted) for (const auto& v : stack) unbox(v);
        *results = returned.data();
        return static_cast<int>(returned.size());
    });
}

API int rt_backward(void** roots, int root_count, void** grads, int grad_count, void** inputs, int input_count, bool retain, bool create) {
    return guarded([&] {
        auto list = [](void** p, int n) { torch::autograd::variable_list l; for (int k = 0; k < n; k++) l.push_back(borrow(p[k])); return l; };
        torch::autograd::backward(list(roots, root_count), list(grads, grad_count), retain, create, list(inputs, input_count));
        return 0;
    });
}

API void rt_release(void* t) { ImplRef::reclaim(static_cast<Impl*>(t)); }
API void* rt_grad(void* t) { return give(borrow(t).grad()); }
API int rt_set_grad(void* t, void* grad) { return guarded([&] { borrow(t).mutable_grad() = borrow(grad); return 0; }); }
API int rt_set_requires_grad(void* t, bool on) { return guarded([&] { borrow(t).set_requires_grad(on); return 0; }); }
API int rt_retain_grad(void* t) { return guarded([&] { borrow(t).retain_grad(); return 0; }); }
API bool rt_requires_grad(void* t) { return peek(t)->requires_grad(); }
API bool rt_is_leaf(void* t) { return borrow(t).is_leaf(); }
API bool rt_grad_mode(bool on) { bool before = c10::GradMode::is_enabled(); c10::GradMode::set_enabled(on); return before; }
API bool rt_is_grad_enabled() { return c10::GradMode::is_enabled(); }

API void* rt_data(void* t) { return borrow(t).data_ptr(); }
API int64_t rt_dim(void* t) { return peek(t)->dim(); }
API int64_t rt_numel(void* t) { return peek(t)->numel(); }
API int64_t rt_element_size(void* t) { return static_cast<int64_t>(peek(t)->itemsize()); }
API int64_t rt_storage_offset(void* t) { return peek(t)->storage_offset(); }
API bool rt_is_contiguous(void* t) { return peek(t)->is_contiguous(); }
API int rt_dtype(void* t) { return static_cast<int>(c10::typeMetaToScalarType(peek(t)->dtype())); }
API int rt_device_type(void* t) { return static_cast<int>(peek(t)->device().type()); }
API int rt_device_index(void* t) { return peek(t)->device().index(); }
API void rt_sizes(void* t, int64_t* to) { auto s = peek(t)->sizes(); std::copy(s.begin(), s.end(), to); }
API void rt_strides(void* t, int64_t* to) { auto s = peek(t)->strides(); std::copy(s.begin(), s.end(), to); }

API void rt_manual_seed(int64_t seed) { at::manual_seed(static_cast<uint64_t>(seed)); }
API void* rt_generator_default() { return at::Generator(at::detail::getDefaultCPUGenerator()).unsafeReleaseGeneratorImpl(); }
API void* rt_generator_new(int64_t seed) { return at::detail::createCPUGenerator(static_cast<uint64_t>(seed)).unsafeReleaseGeneratorImpl(); }
API void rt_generator_seed(void* g, int64_t seed) { auto it = generator(g); std::lock_guard<std::mutex> lock(it.mutex()); it.set_current_seed(static_cast<uint64_t>(seed)); }
API int64_t rt_generator_initial_seed(void* g) { return static_cast<int64_t>(generator(g).current_seed()); }
API void* rt_generator_state(void* g) { return give(generator(g).get_state()); }
API int rt_generator_set_state(void* g, void* t) { return guarded([&] { generator(g).set_state(borrow(t)); return 0; }); }
API void rt_generator_release(void* g) { c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(static_cast<c10::GeneratorImpl*>(g)); }

// OpenBLAS has a pool of its own that libtorch does not know; without this line its products would use every core.
API void rt_set_num_threads(int n) {
    at::set_num_threads(n);
    if (auto blas = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) blas(n);
}
API int rt_get_num_threads() { return at::get_num_threads(); }
API int rt_set_interop_threads(int n) { return guarded([&] { at::set_num_interop_threads(n); return 0; }); }
API int rt_get_interop_threads() { return static_cast<int>(at::get_num_interop_threads()); }
API int rt_cuda_devices() {
    auto cuda = c10::DeviceType::CUDA;
    return c10::impl::hasDeviceGuardImpl(cuda) ? static_cast<int>(c10::impl::getDeviceGuardImpl(cuda)->deviceCount()) : 0;
}

API const char* rt_version() { return TORCH_VERSION; }
API const char* rt_description() {
    static const std::string text = at::show_config() + "\n" + at::get_parallel_info();
    return text.c_str();
}
