# SPDX-License-Identifier: Apache-2.0
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

set(STEPWISE_SANITIZE "" CACHE STRING "sanitizers to build with, as -fsanitize takes them")
option(STEPWISE_FUZZ "build the libFuzzer targets (clang)" OFF)
option(STEPWISE_PCH "precompile the standard headers" ON)

add_compile_options(-Wall -Wextra -Wpedantic -Werror -Wswitch)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these inside the standard library at -O2; they are not ours to mend.
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds -Wno-stringop-overread)
endif()
if(STEPWISE_SANITIZE)
  add_compile_options(-fsanitize=${STEPWISE_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${STEPWISE_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT STEPWISE_FUZZ)
  add_link_options(-fuse-ld=mold)
endif()
