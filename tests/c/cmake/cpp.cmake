# nativeweakref.hpp, in each standard it is for, and what it costs.

foreach(standard 17 20)
  set(name cpp_handles_${standard})
  add_executable(${name} cpp/handles.cpp)
  target_include_directories(${name} PRIVATE ${NATIVEWEAKREF_INCLUDE})
  target_compile_options(${name} PRIVATE ${warnings} -Wpedantic)
  target_link_libraries(${name} PRIVATE ${NATIVEWEAKREF_LIB}/libnativeweakref.so)
  set_target_properties(
    ${name} PROPERTIES CXX_STANDARD ${standard} CXX_STANDARD_REQUIRED ON)
  add_test(NAME ours.${name} COMMAND ${name})
  set_tests_properties(ours.${name} PROPERTIES LABELS "c;ours" TIMEOUT 60)
endforeach()
add_valgrind(cpp_handles_17 cpp_handles_17)

add_library(cpp_overhead OBJECT cpp/overhead.cpp)
target_include_directories(cpp_overhead PRIVATE ${NATIVEWEAKREF_INCLUDE})
target_compile_options(
  cpp_overhead PRIVATE ${warnings} -O2 -g0 -fno-exceptions)
set_target_properties(
  cpp_overhead PROPERTIES CXX_STANDARD 17 CXX_STANDARD_REQUIRED ON)
add_test(
  NAME ours.cpp_overhead
  COMMAND ${CMAKE_COMMAND} -DOBJECT=$<TARGET_OBJECTS:cpp_overhead>
          -DOBJDUMP=${CMAKE_OBJDUMP}
          -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/overhead.cmake)
set_tests_properties(ours.cpp_overhead PROPERTIES LABELS "c;ours" TIMEOUT 60)
