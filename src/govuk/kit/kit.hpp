// SPDX-License-Identifier: Apache-2.0
#pragma once
// The kinds of page that the service is made of: what a room's pages include.
#include "govuk/kit/address.hpp"
#include "govuk/kit/answers.hpp"
#include "govuk/kit/list.hpp"
#include "govuk/kit/question.hpp"
#include "govuk/kit/tasks.hpp"
