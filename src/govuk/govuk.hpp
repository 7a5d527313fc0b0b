// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every component: what a room's pages include.
#include "govuk/button.hpp"
#include "govuk/choices.hpp"
#include "govuk/date_input.hpp"
#include "govuk/field.hpp"
#include "govuk/form.hpp"
#include "govuk/header.hpp"
#include "govuk/input.hpp"
#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"
#include "govuk/page.hpp"
#include "govuk/select.hpp"
#include "govuk/summary_list.hpp"
#include "govuk/table.hpp"
#include "govuk/task_list.hpp"
#include "govuk/textarea.hpp"
