# SPDX-License-Identifier: Apache-2.0
# A room is a folder of src: one library, its named SQL, and one test program from its *_test.cpp files.

# stepwise_room(person FOLDER practice/person LINKS base store access)
function(stepwise_room name)
  cmake_parse_arguments(ROOM "" "FOLDER" "LINKS;PRIVATE_LINKS;TEST_LINKS" ${ARGN})
  if(NOT ROOM_FOLDER)
    set(ROOM_FOLDER ${name})
  endif()
  set(folder ${CMAKE_SOURCE_DIR}/src/${ROOM_FOLDER})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp)
  file(GLOB statements CONFIGURE_DEPENDS ${folder}/sql/*.sql)
  if(tests)
    list(REMOVE_ITEM sources ${tests})
  endif()
  if(statements)
    set(generated ${CMAKE_BINARY_DIR}/generated/sql/${name})
    add_custom_command(
      OUTPUT ${generated}.hpp ${generated}.cpp
      COMMAND embed_sql statements ${name} ${generated} ${statements}
      DEPENDS embed_sql ${statements} VERBATIM)
    list(APPEND sources ${generated}.cpp)
  endif()
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
    target_link_libraries(${name} INTERFACE ${ROOM_LINKS})
  else()
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
    target_link_libraries(${name} PUBLIC ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
    stepwise_precompile(${name})
  endif()
  if(tests)
    stepwise_test(${name}_test SOURCES ${tests} LINKS ${name} ${ROOM_PRIVATE_LINKS} ${ROOM_TEST_LINKS})
  endif()
endfunction()

# stepwise_test(person_test SOURCES a_test.cpp LINKS person): one test program, one line in ctest.
function(stepwise_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LINKS} GTest::gmock GTest::gtest_main rapidcheck)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
  # The rooms are what should be fast; tests should be quick to build.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 900)
endfunction()

function(stepwise_precompile name)
  if(STEPWISE_PCH)
    target_precompile_headers(${name} PRIVATE
      <algorithm> <array> <charconv> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional>
      <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)
  endif()
endfunction()
